import { expect, it } from 'vitest';
import { day, hour } from '../../src/server/limits.ts';
import { addIssue } from '../../src/server/newsletter/send.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { importSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { decide } from '../../src/server/replies/decide.ts';
import { listReplies } from '../../src/server/replies/queue.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { forgetOld } from '../../src/server/store/retention.ts';
import type { Tables } from '../../src/server/store/tables.ts';
import { everything, formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

const article = 'trump-administration-plans-to-combat-narcos-in-mexico';
const email = 'ada@example.com';
const from = '192.0.2.1';
const ask = ({ context }: Newsroom) => signUp(formOf({ email }), from, context);

async function decided(room: Newsroom, decision: Parameters<typeof decide>[1]): Promise<void> {
  const form = formOf({ article, name: 'Ada', email, text: 'A thought.' });
  await takeReply(form, { address: from, saidWhere: true }, room.context);
  for (const { id } of await listReplies(room.context, 'pending')) await decide(id, decision, room.context);
}

/** Rows of a table that name the address, or all where a table names none. */
async function kept({ context }: Newsroom, table: keyof Tables): Promise<number> {
  const rows = await context.store.db.selectFrom(table).selectAll().execute();
  const named =
    table === 'reply' || table === 'outbox'
      ? rows.filter((row) => JSON.stringify(row).includes(email))
      : rows;
  return named.length;
}

/** What docs/letters-and-replies.md and the page on privacy promise to forget, and when (a mail's time counts from the end of its lease). */
const promises: {
  what: string;
  table: keyof Tables;
  time: number;
  happen: (room: Newsroom) => Promise<unknown>;
}[] = [
  { what: 'a sign-up that is not confirmed', table: 'subscriber', time: 7 * day, happen: ask },
  {
    what: 'a link that has ended',
    table: 'token',
    time: 48 * hour + 7 * day,
    happen: async (room) => {
      await ask(room);
      await room.deliver();
    },
  },
  { what: 'a count', table: 'rate', time: 2 * day, happen: ask },
  {
    what: 'the record of a mail',
    table: 'outbox',
    time: 30 * day + hour / 6,
    happen: async (room) => {
      await ask(room);
      await room.deliver();
    },
  },
  {
    what: 'the address of who wrote a published reply',
    table: 'reply',
    time: 30 * day,
    happen: (room) => decided(room, 'approved'),
  },
  { what: 'a rejected reply', table: 'reply', time: 30 * day, happen: (room) => decided(room, 'rejected') },
  { what: 'spam', table: 'reply', time: 30 * day, happen: (room) => decided(room, 'spam') },
  {
    what: 'to which address an issue went',
    table: 'outbox',
    time: 30 * day + hour / 6,
    happen: async (room) => {
      await importSubscribers([{ email, language: undefined, line: 1 }], 'A list', room.context);
      await addIssue('story', 'en', { subject: 'S', html: 'H', text: 'T' }, room.context);
      await room.deliver();
    },
  },
];

onEachDatabase((engine) => {
  it.each(promises)('$what is kept until its time and no longer', async ({ table, time, happen }) => {
    const room = await newsroom(engine);
    await happen(room);
    room.pass(time);
    await forgetOld(room.context.store, room.context.now());
    expect(await kept(room, table)).toBeGreaterThan(0);
    room.pass(1);
    await forgetOld(room.context.store, room.context.now());
    expect(await kept(room, table)).toBe(0);
  });

  it('of a sign-up that was not confirmed nothing at all is left in the end', async () => {
    const room = await newsroom(engine);
    await ask(room);
    await room.deliver();
    room.pass(40 * day);
    await forgetOld(room.context.store, room.context.now());
    expect(JSON.parse(await everything(room.context)).flat()).toEqual([]);
  });

  it('an issue that went out a month ago is sent to nobody a second time', async () => {
    const room = await newsroom(engine);
    const issue = () => addIssue('story', 'en', { subject: 'S', html: 'H', text: 'T' }, room.context);
    await importSubscribers([{ email, language: undefined, line: 1 }], 'A list', room.context);
    expect(await issue()).toBe(1);
    await room.deliver();
    room.pass(31 * day);
    await forgetOld(room.context.store, room.context.now());
    expect(await issue()).toBe(0);
  });

  it('a mail that still waits, and who has confirmed, are kept for ever', async () => {
    const room = await newsroom(engine);
    await importSubscribers([{ email, language: undefined, line: 1 }], 'A list', room.context);
    await addIssue('story', 'en', { subject: 'S', html: 'H', text: 'T' }, room.context);
    room.pass(1_000 * day);
    await forgetOld(room.context.store, room.context.now());
    expect([await kept(room, 'subscriber'), await kept(room, 'outbox')]).toEqual([1, 1]);
  });
});
