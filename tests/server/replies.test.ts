import fc from 'fast-check';
import type { Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import { replySchema } from '../../src/schema/reply.ts';
import { problemOf } from '../../src/server/http/problem.ts';
import { day, minute } from '../../src/server/limits.ts';
import { decide } from '../../src/server/replies/decide.ts';
import { deleteReplies, findReply, listReplies, repliesFrom } from '../../src/server/replies/queue.ts';
import { spamScore } from '../../src/server/replies/spam-score.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { forgetOld } from '../../src/server/store/retention.ts';
import type { Tables } from '../../src/server/store/tables.ts';
import { everything, formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

const article = 'trump-administration-plans-to-combat-narcos-in-mexico';
const right = { article, name: 'Ada Wren', email: 'ada@example.com', text: 'A thought.\r\n\r\nAnd another.' };
const send = ({ context }: Newsroom, fields: Record<string, string> = {}, address = '192.0.2.1') =>
  takeReply(formOf({ ...right, ...fields }), { address, saidWhere: true }, context);
const waiting = async ({ context }: Newsroom) => listReplies(context, 'pending');
const plenty = { limits: { repliesInTenMinutes: 1_000 } };

onEachDatabase((engine) => {
  it('a reply waits, an editor is told, and approving makes it a file without an address', async () => {
    const room = await newsroom(engine);
    expect(await send(room)).toEqual({ kind: 'received', language: 'en-US' });
    const [reply] = await waiting(room);
    await room.deliver();
    expect(room.sent[0]).toMatchObject({
      to: { address: 'editor@franknez.example' },
      subject: expect.stringContaining('A reply to “Trump'),
    });
    expect(JSON.stringify(room.sent)).not.toMatch(/thought|Ada|ada@/);
    expect((await decide(reply?.id ?? '', 'approved', room.context))?.done).toBe(true);
    const [[name, json] = ['', '']] = [...room.published];
    expect(name).toBe(`${article}/${reply?.id}`);
    expect(json).not.toContain('@');
    expect(replySchema.parse(JSON.parse(json))).toMatchObject({
      name: 'Ada Wren',
      text: 'A thought.\n\nAnd another.',
    });
    expect(await waiting(room)).toEqual([]);
  });

  it('the same reply sent again, by a double click or the way back, is one', async () => {
    const room = await newsroom(engine, plenty);
    await Promise.all([send(room), send(room), send(room)]);
    await send(room, { email: 'ADA@example.com' });
    expect(await waiting(room)).toHaveLength(1);
  });

  it('of two editors at once one decides, and the other is told how', async () => {
    const room = await newsroom(engine);
    await send(room);
    const [reply] = await waiting(room);
    const outcomes = await Promise.all(
      (['approved', 'spam', 'rejected'] as const).map((decision) =>
        decide(reply?.id ?? '', decision, room.context),
      ),
    );
    expect(outcomes.filter((outcome) => outcome?.done)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome?.reply.state)).size).toBe(1);
    expect(room.published.size).toBe(outcomes[0]?.reply.state === 'approved' ? 1 : 0);
    expect(await decide('nobody', 'approved', room.context)).toBeUndefined();
  });

  it('what cannot be written is not approved', async () => {
    const room = await newsroom(engine);
    await send(room);
    const [reply] = await waiting(room);
    const full = {
      ...room.context,
      publish: () => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const error = await decide(reply?.id ?? '', 'approved', full).catch((cause) => cause);
    expect(problemOf(error)).toEqual({ status: 503, retryAfter: 30 });
    expect(await waiting(room)).toHaveLength(1);
    expect((await decide(reply?.id ?? '', 'approved', room.context))?.done).toBe(true);
  });

  it('what the database does not keep is not published either', async () => {
    const room = await newsroom(engine);
    await send(room, { notify: 'on' });
    const [reply] = await waiting(room);
    const { db } = room.context.store;
    // All is done, and then the transaction cannot be committed.
    const execute = (work: (trx: Transaction<Tables>) => Promise<unknown>) =>
      db.transaction().execute(async (trx) => {
        await work(trx);
        throw new Error('connection terminated');
      });
    const lost = Object.assign(Object.create(db), { transaction: () => ({ execute }) });
    const context = { ...room.context, store: { ...room.context.store, db: lost } };
    await expect(decide(reply?.id ?? '', 'approved', context)).rejects.toThrow('connection terminated');
    expect(room.published.size).toBe(0);
    expect(await waiting(room)).toHaveLength(1);
    await decide(reply?.id ?? '', 'approved', room.context);
    expect(room.published.size).toBe(1);
  });

  it('what is approved stays published, whatever comes of building the site anew', async () => {
    const room = await newsroom(engine);
    await send(room);
    const [reply] = await waiting(room);
    const approved = () => {
      throw new Error('no such command');
    };
    await decide(reply?.id ?? '', 'approved', { ...room.context, approved }).catch(() => undefined);
    expect(await waiting(room)).toEqual([]);
    expect(room.published.size).toBe(1);
  });

  it('the writer is told once, of what is published and if asked for', async () => {
    const room = await newsroom(engine, plenty);
    await send(room, { notify: 'on' });
    await send(room, { text: 'Another.' });
    for (const { id } of await waiting(room)) await decide(id, 'approved', room.context);
    await room.deliver();
    const told = room.sent.filter(({ to }) => (to as { address: string }).address === 'ada@example.com');
    expect(told.map(({ subject }) => subject)).toEqual([
      'Your reply to “Trump Administration Now Plans to Combat Narcos in Mexico”',
    ]);
    expect(told[0]?.text).toContain(`https://franknez.example/${article}/#reply-`);
  });

  it.each(['rejected', 'spam'] as const)('the writer is not told of a reply that is %s', async (decision) => {
    const room = await newsroom(engine);
    await send(room, { notify: 'on' });
    for (const { id } of await waiting(room)) await decide(id, decision, room.context);
    await room.deliver();
    expect(JSON.stringify(room.sent)).not.toContain('ada@example.com');
  });

  it('the writer is not told of a reply that is forgotten before the letter goes out', async () => {
    const room = await newsroom(engine);
    await send(room, { notify: 'on', email: 'Ada@Example.com' });
    for (const { id } of await waiting(room)) await decide(id, 'approved', room.context);
    await deleteReplies(room.context, 'ada@example.com');
    await room.deliver();
    expect(JSON.stringify(room.sent)).not.toMatch(/ada@example/i);
  });

  it('an answer names an approved reply to the same article, and is answered by none', async () => {
    const room = await newsroom(engine, plenty);
    await send(room);
    const [first] = await waiting(room);
    expect((await send(room, { text: 'Too early.', parent: first?.id ?? '' })).kind).toBe('closed');
    await decide(first?.id ?? '', 'approved', room.context);
    expect((await send(room, { text: 'An answer.', parent: first?.id ?? '' })).kind).toBe('received');
    const [answer] = await waiting(room);
    await decide(answer?.id ?? '', 'approved', room.context);
    for (const parent of [answer?.id ?? '', 'nobody', '__proto__', 'toString']) {
      expect((await send(room, { text: 'Deeper.', parent })).kind, parent).toBe('closed');
    }
    const elsewhere = {
      article: 'gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico',
      parent: first?.id ?? '',
    };
    expect((await send(room, { text: 'Elsewhere.', ...elsewhere })).kind).toBe('closed');
    expect(JSON.parse(room.published.get(`${article}/${answer?.id}`) ?? '').parent).toBe(first?.id);
  });

  it('an article that takes no replies, or is none, takes none', async () => {
    const room = await newsroom(engine);
    for (const name of ['nowhere', '', '__proto__', 'constructor']) {
      expect((await send(room, { article: name })).kind).toBe('closed');
    }
    const facts = room.context.site();
    const shut = {
      ...facts,
      articles: { [article]: { ...facts.articles[article], replies: 'closed' } },
    } as typeof facts;
    expect(
      (
        await takeReply(
          formOf(right),
          { address: '192.0.2.1', saidWhere: true },
          { ...room.context, site: () => shut },
        )
      ).kind,
    ).toBe('closed');
    expect(await waiting(room)).toEqual([]);
  });

  it.each([
    [{ name: '' }, ['name']],
    [{ name: 'x'.repeat(81) }, ['name']],
    [{ email: 'ada' }, ['email']],
    [{ text: ' ' }, ['text']],
    [{ text: 'x' }, ['text']],
    [{ name: '😀'.repeat(81) }, ['name']],
    [{ text: 'x'.repeat(5_001) }, ['tooLong']],
    [{ name: '', email: '', text: '' }, ['name', 'email', 'text']],
    [{ text: 'a\u0000b' }, ['form']],
    [{ name: 'a\u001b[31m' }, ['form']],
  ] as [Record<string, string>, string[]][])(
    '%j is said by field, and what was typed comes back',
    async (fields, problems) => {
      const room = await newsroom(engine);
      const outcome = await send(room, fields);
      expect(outcome).toMatchObject({ kind: 'invalid', problems });
      if (!problems.includes('form'))
        expect(outcome).toMatchObject({
          values: {
            article,
            ...(fields.text ? {} : { text: (fields.text ?? right.text).replaceAll('\r\n', '\n').trim() }),
          },
        });
      expect(await waiting(room)).toEqual([]);
    },
  );

  it.each([
    { name: 'x'.repeat(80) },
    { name: '😀'.repeat(80) },
    { text: 'No' },
    { email: `a@${'b.'.repeat(30)}example.com` },
  ])('%j is taken: it reaches the limit and does not pass it', async (fields) => {
    const room = await newsroom(engine);
    expect((await send(room, fields)).kind).toBe('received');
    expect(await waiting(room)).toMatchObject([fields]);
  });

  it('the same words from another writer look like spam for a month', async () => {
    const room = await newsroom(engine, plenty);
    const scoreAfter = async (days: number, email: string) => {
      room.pass(days * day);
      await send(room, { text: 'A  THOUGHT of mine.', email });
      return (await waiting(room)).find((each) => each.email === email)?.reasons;
    };
    expect(await scoreAfter(0, 'a@example.com')).toBe('');
    expect(await scoreAfter(29, 'b@example.com')).toBe('the same words came before');
    expect(await scoreAfter(31, 'c@example.com')).toBe('');
  });

  it('5,000 signs of any script are taken whole', async () => {
    const room = await newsroom(engine, plenty);
    for (const sign of ['文', 'ع', '😀', 'é', 'ก']) {
      expect((await send(room, { text: sign.repeat(5_000) })).kind, sign).toBe('received');
    }
    expect((await waiting(room)).map(({ text }) => [...text].length)).toEqual(Array(5).fill(5_000));
  });

  it('characters that turn the direction are taken out of name and text', async () => {
    const room = await newsroom(engine);
    await send(room, { name: 'Eve\u202E', text: 'One \u2066two\u202E three' });
    expect(await waiting(room)).toMatchObject([{ name: 'Eve', text: 'One two three' }]);
  });

  it('a network is limited, and says when it may go on', async () => {
    const room = await newsroom(engine);
    const kinds = [];
    for (let time = 0; time < 4; time += 1) kinds.push((await send(room, { text: `Reply ${time}` })).kind);
    expect(kinds).toEqual(['received', 'received', 'received', 'busy']);
    room.pass(10 * minute);
    expect((await send(room, { text: 'Later' })).kind).toBe('received');
    expect(await everything(room.context)).not.toContain('192.0.2.1');
  });

  it('likely spam is kept for the editor, without a mail, at the end of the list', async () => {
    const room = await newsroom(engine, plenty);
    await send(room, { text: 'Buy', website: 'x' });
    await send(room, { text: 'An honest thought.', email: 'b@example.com' });
    expect((await waiting(room)).map(({ text }) => text)).toEqual(['An honest thought.', 'Buy']);
    expect((await waiting(room))[1]?.reasons).toBe('filled in the field that people do not see');
    await room.deliver();
    expect(room.sent).toHaveLength(1);
  });

  it('an editor is not told of a reply that was decided before the letter went out', async () => {
    const room = await newsroom(engine);
    await send(room);
    for (const { id } of await waiting(room)) await decide(id, 'rejected', room.context);
    expect(await room.deliver()).toBe(1);
    expect(room.sent).toEqual([]);
  });

  it('a flood makes a list and not a flood of mails', async () => {
    const room = await newsroom(engine, plenty);
    for (let time = 0; time < 60; time += 1)
      await send(room, { text: `Thought number ${time}`, email: `a${time}@example.com` });
    while (await room.deliver());
    expect(await waiting(room)).toHaveLength(60);
    expect(room.sent).toHaveLength(30);
  });

  it('is found by the end of its id, and only by one that is clear', async () => {
    const room = await newsroom(engine, plenty);
    await send(room);
    const [reply] = await waiting(room);
    expect(await findReply(room.context, reply?.id.slice(-6) ?? '')).toMatchObject({ id: reply?.id });
    for (const other of ['', '%', '_____', 'zzzzzz'])
      expect(await findReply(room.context, other)).toBeUndefined();
  });

  it('what was written under an address can be taken out and forgotten; addresses are forgotten after 30 days', async () => {
    const room = await newsroom(engine, plenty);
    await send(room);
    room.pass(1);
    await send(room, { text: 'To be rejected.' });
    room.pass(1);
    await send(room, { email: 'other@example.com', text: 'Not hers.' });
    expect(await repliesFrom(room.context, 'ADA@example.com')).toHaveLength(2);
    const [first, second] = await waiting(room);
    await decide(first?.id ?? '', 'approved', room.context);
    await decide(second?.id ?? '', 'rejected', room.context);
    room.pass(31 * day);
    await forgetOld(room.context.store, room.context.now());
    expect((await repliesFrom(room.context)).map(({ email, state }) => [email, state])).toEqual([
      ['', 'approved'],
      ['other@example.com', 'pending'],
    ]);
    expect(await deleteReplies(room.context, 'other@example.com')).toHaveLength(1);
    expect(await everything(room.context)).not.toContain('other@');
  });
});

describe('the score', () => {
  const score = (text: string, more: object = {}) =>
    spamScore({ name: 'Ada', text, trapped: false, repeated: false, saidWhere: true, ...more }).score;

  it.each([
    ['I read this twice. The figure in the third paragraph surprised me.', 0],
    ['See https://example.com/report for the source of this, which the article does not name.', 1],
    ['STOP', 0],
    ['Да, это так.', 0],
  ])('lets honest words pass: %s', (text, most) => expect(score(text)).toBeLessThanOrEqual(most));

  it.each([
    ['https://a.example https://b.example https://c.example', {}],
    ['A thought.', { trapped: true }],
    ['Nice article http://pills.example', { repeated: true }],
    ['Buy now', { name: 'www.pills.example', repeated: true }],
  ])('sees what hardly anybody writes: %s %j', (text, more) =>
    expect(score(text, more)).toBeGreaterThanOrEqual(5),
  );

  it('takes no longer for texts that are made to take long', () => {
    for (const text of [
      'a.'.repeat(5_000),
      '('.repeat(5_000),
      'http://'.repeat(1_000),
      `${'<a'.repeat(2_000)}`,
    ]) {
      expect(score(text)).toBeGreaterThanOrEqual(0);
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: 'binary' }), (text) => Number.isInteger(score(text))),
    );
  }, 60_000);
});
