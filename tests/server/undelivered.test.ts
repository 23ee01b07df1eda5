import { expect, it } from 'vitest';
import { day } from '../../src/server/limits.ts';
import { enqueue, mailKinds } from '../../src/server/mail/outbox.ts';
import { backoff, deliverDue } from '../../src/server/mail/worker.ts';
import { addIssue, sendingState } from '../../src/server/newsletter/send.ts';
import { exportSubscribers, importSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

/** An issue on its way to one subscriber. */
async function onItsWay({ context }: Newsroom): Promise<void> {
  await importSubscribers([{ email: 'ada@example.com', language: undefined, line: 1 }], 'A list', context);
  await addIssue('story', 'en', { subject: 'S', html: 'H', text: 'T' }, context);
}

/** Tries to send what is due over a way out that answers so. */
const deliverOver = (error: object, { post }: Newsroom) =>
  deliverDue({
    ...post,
    transport: {
      send: async () => {
        throw Object.assign(new Error('refused'), error);
      },
      close: () => undefined,
    },
  });

onEachDatabase((engine) => {
  it('a mail is tried for about a week before it is given up, and its subscriber stays one', async () => {
    const room = await newsroom(engine);
    await onItsWay(room);
    let [attempts, time] = [0, 0];
    while ((await sendingState('story', room.context)).waiting && attempts < 100) {
      attempts += await deliverOver({ code: 'ECONNREFUSED' }, room);
      time += backoff(attempts);
      room.pass(backoff(attempts));
    }
    // The last wait is for an attempt that is not made any more.
    const tried = (time - backoff(attempts)) / day;
    expect(tried).toBeGreaterThan(6);
    expect(tried).toBeLessThan(8);
    expect(await sendingState('story', room.context)).toMatchObject({ failed: 1, waiting: 0 });
    expect((await exportSubscribers(room.context))[0]?.state).toBe('confirmed');
  });

  it.each([550, 551, 552, 553, 556])(
    'an address that is refused with %i is written to no more',
    async (responseCode) => {
      const room = await newsroom(engine);
      await onItsWay(room);
      await deliverOver({ code: 'EENVELOPE', responseCode }, room);
      expect((await exportSubscribers(room.context))[0]?.state).toBe('bounced');
      expect(await sendingState('story', room.context)).toMatchObject({ failed: 1, waiting: 0 });
    },
  );

  it.each([
    ['asks to come back', { code: 'EENVELOPE', responseCode: 450 }],
    ['has no room now', { code: 'EENVELOPE', responseCode: 452 }],
    ['does not relay', { code: 'EENVELOPE', responseCode: 554 }],
    ['refuses our name', { code: 'EAUTH', responseCode: 550 }],
    ['refuses what the mail says', { code: 'EMESSAGE', responseCode: 550 }],
  ])('of a mail server that %s it is no fault of the address', async (_name, error) => {
    const room = await newsroom(engine);
    await onItsWay(room);
    await deliverOver(error, room);
    expect((await exportSubscribers(room.context))[0]?.state).toBe('confirmed');
    expect(await sendingState('story', room.context)).toMatchObject({ failed: 0, waiting: 1 });
  });

  it('what somebody waits for goes out before an issue, in whatever order it was put in', async () => {
    const room = await newsroom(engine);
    const { store, now } = room.context;
    for (const kind of mailKinds.toSorted())
      await enqueue(store.db, { kind, recipient: 'a@example.com', payload: {} }, 'example.com', now());
    const kinds: string[] = [];
    const compose = async ({ kind }: { kind: string }) => {
      kinds.push(kind);
      return undefined;
    };
    await deliverDue({ ...room.post, compose });
    expect(kinds).toEqual(['unsubscribe', 'moderate', 'published', 'confirm', 'issue']);
  });
});
