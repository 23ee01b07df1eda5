import { expect, it } from 'vitest';
import { day, hour, minute } from '../../src/server/limits.ts';
import type { Transport } from '../../src/server/mail/transport.ts';
import { backoff, deliverDue } from '../../src/server/mail/worker.ts';
import { addIssue, sendingState } from '../../src/server/newsletter/send.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { exportSubscribers, importSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { unsubscribe, unsubscribeToken } from '../../src/server/newsletter/unsubscribe.ts';
import { formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

const letter = {
  subject: 'A headline',
  html: '<p>Text. <a href="https://unsubscribe.invalid/">Unsubscribe</a></p>',
  text: 'Text. Unsubscribe: https://unsubscribe.invalid/',
};
const people = (count: number, room: Newsroom) =>
  importSubscribers(
    Array.from({ length: count }, (_, index) => ({
      email: `p${index}@example.com`,
      language: undefined,
      line: index,
    })),
    'A list of 2020',
    room.context,
  );
const send = ({ context }: Newsroom) => addIssue('story', 'en', letter, context);
const addresses = ({ sent }: Newsroom) => sent.map(({ to }) => (to as { address: string }).address);

/** A way out that answers as a mail server may. */
const failing = (error: object): Transport => ({
  send: async () => {
    throw Object.assign(new Error('refused'), error);
  },
  close: () => undefined,
});

onEachDatabase((engine) => {
  it('an issue goes to everyone who is confirmed, once, however often it is sent', async () => {
    const room = await newsroom(engine);
    await people(1_203, room);
    await signUp(formOf({ email: 'pending@example.com' }), '192.0.2.1', room.context);
    expect(await send(room)).toBe(1_203);
    expect(await send(room)).toBe(0);
    while ((await deliverDue(room.post, { kind: 'issue', most: 500 })) > 0);
    expect(new Set(addresses(room)).size).toBe(1_203);
    expect(room.sent).toHaveLength(1_203);
    expect(addresses(room)).not.toContain('pending@example.com');
    expect(await sendingState('story', room.context)).toEqual({
      subscribers: 1_203,
      waiting: 0,
      sent: 1_203,
      failed: 0,
    });
    expect(await send(room)).toBe(0);
  });

  it('each mail has its own link to unsubscribe, for the person and for the mail program', async () => {
    const room = await newsroom(engine);
    await people(2, room);
    await send(room);
    await room.deliver();
    const links = room.sent.map(({ headers }) => (headers as Record<string, string>)['List-Unsubscribe']);
    expect(new Set(links).size).toBe(2);
    expect(links[0]).toMatch(/^<https:\/\/franknez\.example\/api\/unsubscribe\?t=[\w%.-]+>$/);
    expect(room.sent[0]?.headers).toMatchObject({
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': 'FrankNez Media <newsletter.franknez.example>',
    });
    expect(room.sent[0]?.html).toContain('https://franknez.example/newsletter/unsubscribe?t=');
    expect(`${room.sent[0]?.html}${room.sent[0]?.text}`).not.toContain('unsubscribe.invalid');
  });

  it('who leaves while it is being sent gets no more', async () => {
    const room = await newsroom(engine);
    await people(2, room);
    await send(room);
    const [first] = await exportSubscribers(room.context, 'p0@example.com');
    await unsubscribe(unsubscribeToken(first?.id ?? '', room.context.secrets), 'page', room.context);
    await room.deliver();
    expect(addresses(room)).toEqual(['p1@example.com']);
  });

  it('who joins between two runs gets it at the second', async () => {
    const room = await newsroom(engine);
    await people(1, room);
    await send(room);
    await room.deliver();
    await people(2, room);
    expect(await send(room)).toBe(1);
    await room.deliver();
    expect(addresses(room)).toEqual(['p0@example.com', 'p1@example.com']);
  });

  it('everyone gets what was fixed when sending began', async () => {
    const room = await newsroom(engine);
    await people(1, room);
    await send(room);
    await people(2, room);
    await addIssue('story', 'en', { ...letter, subject: 'Another headline' }, room.context);
    await room.deliver();
    expect(room.sent.map(({ subject }) => subject)).toEqual(['A headline', 'A headline']);
  });

  it.each([
    ['cannot be reached', { code: 'ECONNREFUSED' }],
    ['does not answer', { code: 'ETIMEDOUT' }],
    ['asks to come back (451)', { code: 'EENVELOPE', responseCode: 451 }],
    ['does not take our password (535)', { code: 'EAUTH', responseCode: 535 }],
  ])('a mail server that %s is tried again later, with the same Message-ID', async (_name, error) => {
    const room = await newsroom(engine);
    await people(1, room);
    await send(room);
    const ids: unknown[] = [];
    const refusing = failing(error);
    const post = {
      ...room.post,
      transport: {
        ...refusing,
        send: async (mail: Parameters<Transport['send']>[0]) => {
          ids.push(mail.messageId);
          await refusing.send(mail);
        },
      },
    };
    expect(await deliverDue(post)).toBe(1);
    expect(await deliverDue(post)).toBe(0);
    room.pass(minute);
    expect(await deliverDue(post)).toBe(1);
    room.pass(2 * minute);
    expect(await room.deliver()).toBe(1);
    expect(new Set([...ids, room.sent[0]?.messageId]).size).toBe(1);
    expect(await sendingState('story', room.context)).toMatchObject({ sent: 1, waiting: 0 });
  });

  it('an address that a mail server refuses for good is written to no more', async () => {
    const room = await newsroom(engine);
    await people(1, room);
    await send(room);
    await deliverDue({ ...room.post, transport: failing({ code: 'EENVELOPE', responseCode: 550 }) });
    const [person] = await exportSubscribers(room.context);
    expect(person?.state).toBe('bounced');
    expect(person?.consent.at(-1)).toMatchObject({ kind: 'bounced', place: 'mail server' });
    expect(await sendingState('story', room.context)).toMatchObject({ failed: 1, waiting: 0 });
    expect(await addIssue('next', 'en', letter, room.context)).toBe(0);
  });

  it('a mail that is taken is taken by one worker', async () => {
    const room = await newsroom(engine);
    await people(30, room);
    await send(room);
    await Promise.all([room.deliver(), room.deliver(), room.deliver()]);
    expect(addresses(room).toSorted()).toEqual([...new Set(addresses(room))].toSorted());
    expect(room.sent).toHaveLength(30);
  });

  it('a worker that dies between sending and noting it costs at most one copy, with the same Message-ID', async () => {
    const room = await newsroom(engine);
    await people(1, room);
    await send(room);
    const sent: unknown[] = [];
    const dying = {
      send: (mail: { messageId?: string }) => new Promise<void>(() => void sent.push(mail.messageId)),
      close: () => undefined,
    };
    void deliverDue({ ...room.post, transport: dying as Transport });
    await expect.poll(() => sent.length).toBe(1);
    expect(await room.deliver()).toBe(0);
    room.pass(hour);
    expect(await room.deliver()).toBe(1);
    expect(room.sent.map(({ messageId }) => messageId)).toEqual(sent);
    room.pass(30 * day);
    expect(await room.deliver()).toBe(0);
  });

  it('a mail is forgotten once it is sent', async () => {
    const room = await newsroom(engine);
    await people(1, room);
    await send(room);
    await room.deliver();
    const rows = await room.context.store.db.selectFrom('outbox').selectAll().execute();
    expect(rows.map(({ payload, state }) => [payload, state])).toEqual([['', 'sent']]);
  });
});

it('waits a minute, then twice as long each time, at most a day', () => {
  expect([1, 2, 3, 20].map(backoff)).toEqual([minute, 2 * minute, 4 * minute, day]);
});
