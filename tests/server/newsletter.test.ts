import { expect, it } from 'vitest';
import { day, hour } from '../../src/server/limits.ts';
import { confirm, lookAtConfirmation } from '../../src/server/newsletter/confirm.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { exportSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { suppress } from '../../src/server/newsletter/suppression.ts';
import {
  askForLink,
  lookAtSubscription,
  unsubscribe,
  unsubscribeToken,
} from '../../src/server/newsletter/unsubscribe.ts';
import { everything, formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

const from = '203.0.113.9';
const ask = ({ context }: Newsroom, email: string, network = from) =>
  signUp(formOf({ email, place: 'text' }), network, context);
const tokenOf = (room: Newsroom): string => room.link().searchParams.get('t') ?? '';
const stateOf = async ({ context }: Newsroom, email: string) =>
  (await exportSubscribers(context, email))[0]?.state;

onEachDatabase((engine) => {
  it('a sign-up waits for its confirmation, and is confirmed by the button of the mail', async () => {
    const room = await newsroom(engine);
    expect(await ask(room, 'Ada@Example.com')).toEqual({ kind: 'sent', language: 'en-US' });
    expect(await stateOf(room, 'ada@example.com')).toBe('pending');
    expect(await room.deliver()).toBe(1);
    expect(room.sent[0]).toMatchObject({
      to: { name: '', address: 'Ada@Example.com' },
      subject: 'Please confirm: FrankNez Media Daily Briefing',
      from: { name: 'FrankNez Media Daily Briefing', address: 'editor@franknez.example' },
    });
    expect(room.link().href).toMatch(/^https:\/\/franknez\.example\/newsletter\/confirm\?t=[\w-]{43}$/);
    for (let time = 0; time < 10; time += 1) {
      expect(await lookAtConfirmation(tokenOf(room), room.context)).toEqual({
        state: 'valid',
        language: 'en-US',
      });
    }
    expect(await stateOf(room, 'ada@example.com')).toBe('pending');
    expect((await confirm(tokenOf(room), room.context)).state).toBe('valid');
    expect((await confirm(tokenOf(room), room.context)).state).toBe('used');
    const [record] = await exportSubscribers(room.context, 'ada@example.com');
    expect(record?.state).toBe('confirmed');
    expect(record?.consent.map(({ kind, place }) => [kind, place])).toEqual([
      ['asked', 'text'],
      ['confirmed', 'button'],
    ]);
    expect(record?.consent[0]?.words).toContain('You get one e-mail to confirm');
  });

  it('one link pressed twenty times at once confirms once', async () => {
    const room = await newsroom(engine);
    await ask(room, 'a@example.com');
    await room.deliver();
    const results = await Promise.all(Array.from({ length: 20 }, () => confirm(tokenOf(room), room.context)));
    expect(results.filter(({ state }) => state === 'valid')).toHaveLength(1);
    const [record] = await exportSubscribers(room.context, 'a@example.com');
    expect(record?.consent.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
  });

  it('twenty sign-ups of one new address at once make one person and one mail', async () => {
    const room = await newsroom(engine, { limits: { signUpsAnHour: Number.POSITIVE_INFINITY } });
    await Promise.all(Array.from({ length: 20 }, () => ask(room, 'a@example.com')));
    expect(await exportSubscribers(room.context)).toHaveLength(1);
    expect(await room.deliver()).toBe(1);
  });

  it('every address gets the same answer, whatever is known of it', async () => {
    const room = await newsroom(engine, { limits: { signUpsAnHour: 100 } });
    for (const email of ['confirmed@example.com', 'left@example.com', 'pending@example.com'])
      await ask(room, email);
    await suppress(room.context.store.db, 'never@example.com', room.context.secrets, room.context.now());
    for (const [email, state] of [
      ['confirmed@example.com', 'confirmed'],
      ['left@example.com', 'unsubscribed'],
    ] as const) {
      const { db } = room.context.store;
      await db.updateTable('subscriber').set({ state }).where('email', '=', email).execute();
    }
    await room.deliver();
    room.sent.length = 0;
    room.pass(2 * day);
    const emails = [
      'new@example.com',
      'pending@example.com',
      'confirmed@example.com',
      'left@example.com',
      'never@example.com',
    ];
    const answers = await Promise.all(emails.map((email) => ask(room, email)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await room.deliver();
    const written = room.sent.map(({ to }) => (to as { address: string }).address).toSorted();
    expect(written).toEqual(['left@example.com', 'new@example.com', 'pending@example.com']);
  });

  it('fifty sign-ups for one address are one mail a day, and three in all', async () => {
    const room = await newsroom(engine, { limits: { signUpsAnHour: 1_000 } });
    for (let days = 0; days < 6; days += 1) {
      for (let time = 0; time < 50; time += 1) await ask(room, 'victim@example.com');
      await room.deliver();
      room.pass(day);
    }
    expect(room.sent).toHaveLength(3);
  });

  it('one network gets five sign-ups an hour, another its own, and no address is kept', async () => {
    const room = await newsroom(engine);
    const kinds = [];
    for (let time = 0; time < 7; time += 1) kinds.push((await ask(room, `a${time}@example.com`)).kind);
    expect(kinds).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'busy', 'busy']);
    expect(await ask(room, 'b@example.com')).toMatchObject({ kind: 'busy', status: 429, retryAfter: 3_600 });
    expect((await ask(room, 'c@example.com', '198.51.100.1')).kind).toBe('sent');
    room.pass(hour);
    expect((await ask(room, 'd@example.com')).kind).toBe('sent');
    expect(await everything(room.context)).not.toContain(from);
  });

  it('neighbours in one IPv6 network share its allowance', async () => {
    const room = await newsroom(engine, { limits: { signUpsAnHour: 1 } });
    expect((await ask(room, 'a@example.com', '2001:db8:1:2::1')).kind).toBe('sent');
    expect((await ask(room, 'b@example.com', '2001:db8:1:2:ffff::9')).kind).toBe('busy');
    expect((await ask(room, 'c@example.com', '2001:db8:1:3::1')).kind).toBe('sent');
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['ada', 'address'],
    ['a@example.com\r\nBcc: victim@example.com', 'address'],
    ['a@example.com, b@example.com', 'address'],
    ['Ada <a@example.com>', 'address'],
    ['group: a@example.com;', 'address'],
    ['a@example.com\u0000', 'form'],
    ['a@exa\u202Emple.com', 'address'],
    [`${'a'.repeat(300)}@example.com`, 'address'],
  ])('%j is no address, and nothing of it is kept', async (email, problem) => {
    const room = await newsroom(engine);
    expect(await ask(room, email)).toMatchObject({ kind: 'invalid', problem });
    expect(await exportSubscribers(room.context)).toEqual([]);
  });

  it('a field that comes twice, or too many of them, is refused', async () => {
    const room = await newsroom(engine);
    const twice = 'email=a@example.com&email=b@example.com';
    expect(await signUp(twice, from, room.context)).toMatchObject({ kind: 'invalid', problem: 'form' });
    const many = `email=a@example.com&${Array.from({ length: 30 }, (_, index) => `f${index}=`).join('&')}`;
    expect(await signUp(many, from, room.context)).toMatchObject({ kind: 'invalid', problem: 'form' });
  });

  it('what only programs fill in is named, not silently dropped', async () => {
    const room = await newsroom(engine);
    const body = formOf({ email: 'a@example.com', website: 'https://spam.example' });
    expect(await signUp(body, from, room.context)).toMatchObject({
      kind: 'invalid',
      problem: 'trap',
      email: 'a@example.com',
    });
  });

  it('a link that is wrong, cut, for something else or too old leads nowhere', async () => {
    const room = await newsroom(engine);
    await ask(room, 'a@example.com');
    await room.deliver();
    const token = tokenOf(room);
    const [record] = await exportSubscribers(room.context);
    const others = [
      '',
      'x',
      token.slice(0, -1),
      `${token}a`,
      unsubscribeToken(record?.id ?? '', room.context.secrets),
    ];
    for (const other of others) {
      expect(await confirm(other, room.context)).toEqual({ state: 'gone', language: undefined });
      expect((await lookAtConfirmation(other, room.context)).state).toBe('gone');
    }
    expect((await unsubscribe(token, 'page', room.context)).state).toBe('gone');
    room.pass(48 * hour + 1);
    expect((await lookAtConfirmation(token, room.context)).state).toBe('gone');
    expect(await stateOf(room, 'a@example.com')).toBe('pending');
  });

  it('only the hash of a link is kept', async () => {
    const room = await newsroom(engine);
    await ask(room, 'a@example.com');
    await room.deliver();
    expect(await everything(room.context)).not.toContain(tokenOf(room));
  });

  it('unsubscribing works for ever, once is enough, and only with one’s own link', async () => {
    const room = await newsroom(engine);
    await ask(room, 'a@example.com');
    await room.deliver();
    await confirm(tokenOf(room), room.context);
    const [record] = await exportSubscribers(room.context);
    const token = unsubscribeToken(record?.id ?? '', room.context.secrets);
    room.pass(3_000 * day);
    expect((await lookAtSubscription(token, room.context)).state).toBe('subscribed');
    expect((await unsubscribe(token.slice(0, -2), 'page', room.context)).state).toBe('gone');
    for (let time = 0; time < 3; time += 1) {
      expect((await unsubscribe(token, 'mail program', room.context)).state).toBe('ended');
    }
    const [after] = await exportSubscribers(room.context);
    expect(after?.state).toBe('unsubscribed');
    expect(after?.consent.filter(({ kind }) => kind === 'unsubscribed')).toHaveLength(1);
  });

  it('who leaves may come back, and an old link does not say that they are subscribed', async () => {
    const room = await newsroom(engine);
    await ask(room, 'a@example.com');
    await room.deliver();
    const first = tokenOf(room);
    await confirm(first, room.context);
    const [record] = await exportSubscribers(room.context);
    await unsubscribe(unsubscribeToken(record?.id ?? '', room.context.secrets), 'page', room.context);
    expect((await lookAtConfirmation(first, room.context)).state).toBe('gone');
    expect((await confirm(first, room.context)).state).toBe('gone');
    await ask(room, 'a@example.com');
    await room.deliver();
    expect(tokenOf(room)).not.toBe(first);
    expect((await confirm(tokenOf(room), room.context)).state).toBe('valid');
    expect(await stateOf(room, 'a@example.com')).toBe('confirmed');
  });

  it('mails a link to unsubscribe to who is subscribed and to nobody else, once an hour', async () => {
    const room = await newsroom(engine, { limits: { signUpsAnHour: 100 } });
    const states = ['pending', 'confirmed', 'unsubscribed', 'bounced'] as const;
    for (const state of states) {
      await ask(room, `${state}@example.com`);
      const { db } = room.context.store;
      await db.updateTable('subscriber').set({ state }).where('email', 'like', `${state}@%`).execute();
    }
    await room.deliver();
    const wantLinks = async () => {
      room.sent.length = 0;
      for (const name of [...states, 'stranger', 'Confirmed'])
        await askForLink(formOf({ email: `${name}@example.com` }), from, room.context);
      await room.deliver();
      return room.sent.map(({ to }) => (to as { address: string }).address);
    };
    expect(await wantLinks()).toEqual(['confirmed@example.com']);
    room.pass(hour - 1);
    expect(await wantLinks()).toEqual([]);
    room.pass(1);
    expect(await wantLinks()).toEqual(['confirmed@example.com']);
    expect(room.link().pathname).toBe('/newsletter/unsubscribe');
  });

  it('asks nobody to confirm who has confirmed before the letter went out', async () => {
    const room = await newsroom(engine);
    await ask(room, 'a@example.com');
    await room.deliver();
    const token = tokenOf(room);
    room.pass(day);
    await ask(room, 'a@example.com');
    await confirm(token, room.context);
    expect(await room.deliver()).toBe(1);
    expect(room.sent).toHaveLength(1);
  });

  it('takes nobody where there are no forms', async () => {
    const room = await newsroom(engine);
    const facts = room.context.site();
    const off = { ...facts, publication: { ...facts.publication, forms: 'off' } };
    const context = { ...room.context, site: () => off };
    expect((await signUp(formOf({ email: 'a@example.com' }), from, context)).kind).toBe('closed');
  });

  it('takes no more than it can hold, and says when to come back', async () => {
    const room = await newsroom(engine, { limits: { waitingMails: 2 } });
    for (const name of ['a', 'b']) expect((await ask(room, `${name}@example.com`)).kind).toBe('sent');
    expect(await ask(room, 'c@example.com')).toMatchObject({ kind: 'busy', status: 503, retryAfter: 600 });
    await room.deliver();
    expect((await ask(room, 'c@example.com')).kind).toBe('sent');
  });

  it('sends so many confirmations an hour; the others wait and are not lost', async () => {
    const room = await newsroom(engine, { limits: { confirmationsAnHour: 2, signUpsAnHour: 100 } });
    for (const name of ['a', 'b', 'c', 'd']) await ask(room, `${name}@example.com`);
    await room.deliver();
    expect(room.sent).toHaveLength(2);
    room.pass(hour);
    await room.deliver();
    expect(room.sent).toHaveLength(4);
  });

  it('speaks the language of the page that the form stood on', async () => {
    const room = await newsroom(engine);
    await signUp(formOf({ email: 'a@example.com', language: 'es-US' }), from, room.context);
    await signUp(formOf({ email: 'b@example.com', language: '"><b>' }), from, room.context);
    await room.deliver();
    expect(room.sent.map(({ subject }) => subject).toSorted()).toEqual([
      'Confirme su suscripción: FrankNez Media Daily Briefing',
      'Please confirm: FrankNez Media Daily Briefing',
    ]);
  });
});
