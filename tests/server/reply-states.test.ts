import { globSync, readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { replyActions, replyUsage } from '../../src/commands/reply-actions.ts';
import { review } from '../../src/commands/reply-review.ts';
import {
  type Decision,
  decisions,
  publishedStates,
  replyStates,
  stateNames,
  waitingState,
} from '../../src/model/reply-states.ts';
import { day } from '../../src/server/limits.ts';
import { decide } from '../../src/server/replies/decide.ts';
import { listReplies } from '../../src/server/replies/queue.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { forgetOld } from '../../src/server/store/retention.ts';
import type { ReplyRow } from '../../src/server/store/tables.ts';
import { stringsFor } from '../../src/strings/for-language.ts';
import { formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';
import { shown, visit } from './visit.ts';

/** The states of a reply stand in one table, and whoever knows of states reads it. */

const article = 'trump-administration-plans-to-combat-narcos-in-mexico';

/** A newsroom in which one reply waits. */
async function withReply(engine: Parameters<typeof newsroom>[0]): Promise<{ room: Newsroom; id: string }> {
  const room = await newsroom(engine);
  expect(await send(room, { email: 'ada@example.com', notify: 'on' })).toBe('received');
  const [{ id } = { id: '' }] = await listReplies(room.context, waitingState);
  return { room, id };
}

/** Sends a reply, and says whether it was taken. */
async function send({ context }: Newsroom, more: Record<string, string>): Promise<string> {
  const form = formOf({ article, name: 'Ada', text: 'A thought.', ...more });
  return (await takeReply(form, { address: '192.0.2.1', saidWhere: true }, context)).kind;
}

/** What the database keeps of the only reply. */
const row = ({ context }: Newsroom): Promise<ReplyRow | undefined> =>
  context.store.db.selectFrom('reply').selectAll().executeTakeFirst();

/** What a command says, line by line. */
async function saidBy(work: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  await work().finally(() => log.mockRestore());
  return lines;
}

const act = (room: Newsroom, name: string, rest: string[], state: string = waitingState): Promise<string[]> =>
  saidBy(async () => replyActions[name]?.(rest, { state }, room.context));

/** An editor's review in which one key is pressed, as soon as it is asked for. */
async function reviewed(room: Newsroom, key: string): Promise<{ asked: string; said: string[] }> {
  const input = new PassThrough();
  let asked = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      asked += chunk;
      if (asked.endsWith(': ')) input.end(`${key}\n`);
      done();
    },
  });
  const said = await saidBy(() => review(room.context, input, output));
  return { asked, said };
}

/** Whether the reply stands in the content exactly if its state publishes it. */
function expectPublished(room: Newsroom, decision: Decision, id: string): void {
  const files = replyStates[decision].published ? [`${article}/${id}`] : [];
  expect([...room.published.keys()]).toEqual(files);
}

it('in one state replies wait; every other has a word and a key of its own', () => {
  expect(stateNames.filter((state) => replyStates[state].waits)).toEqual([waitingState]);
  const words = decisions.map((decision) => replyStates[decision].command);
  const keys = ['q', ...decisions.map((decision) => replyStates[decision].key)];
  expect([new Set(words).size, new Set(keys).size]).toEqual([words.length, keys.length]);
  for (const key of keys) expect(key).toMatch(/^[a-z]$/);
});

it('what a decision needs of an editor is said in the order of the table', () => {
  expect(replyUsage).toContain(`or ${decisions.join(', ')}\n`);
  expect(replyUsage).toContain(
    `\n  ${decisions.map((decision) => `${replyStates[decision].command} ID…`).join('  ')}\n`,
  );
  expect(replyUsage).toContain('approve ID…  reject ID…  spam ID…');
});

it('no other file writes a decision out', () => {
  // WordPress has words of its own for states; names of languages' words are asked for by the compiler.
  const files = globSync('src/**/*.{ts,astro}', { exclude: ['src/import/**', 'src/model/reply-states.ts'] });
  const written = new RegExp(`(?<!\\| )'(?:${decisions.join('|')})'`);
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => written.test(readFileSync(file, 'utf8')))).toEqual([]);
});

onEachDatabase((engine) => {
  it.each(stateNames)('%s: list shows the replies in it, and no others', async (state) => {
    const { room, id } = await withReply(engine);
    if (state !== waitingState) await decide(id, state, room.context);
    for (const each of stateNames) {
      const lines = await act(room, 'list', [], each);
      const count = each === state ? '1 reply' : '0 replies';
      expect(lines.at(-1)).toBe(`${count} ${each === waitingState ? 'waiting' : each}.`);
      expect(lines.join('\n').includes(id.slice(-6))).toBe(each === state);
    }
    await expect(act(room, 'list', [], 'lost')).rejects.toThrow(
      `There is no state “lost”. There are: ${stateNames.join(', ')}.`,
    );
  });

  it.each(stateNames)('%s: an answer is taken exactly to what is published', async (state) => {
    const { room, id } = await withReply(engine);
    if (state !== waitingState) await decide(id, state, room.context);
    const taken = await send(room, { email: 'bo@example.com', text: 'An answer.', parent: id });
    expect(taken).toBe(publishedStates.includes(state) ? 'received' : 'closed');
  });

  it('what waits is kept for as long as it waits', async () => {
    const { room } = await withReply(engine);
    const before = await row(room);
    room.pass(1_000 * day);
    await forgetOld(room.context.store, room.context.now());
    expect(await row(room)).toEqual(before);
  });

  it.each(decisions)('%s: by its command', async (decision) => {
    const { room, id } = await withReply(engine);
    const { command, published } = replyStates[decision];
    expect(await act(room, command, [id])).toEqual(
      published
        ? [
            `${id} ${decision}: content/replies/${article}/${id}.json`,
            'The next build shows it: npm run build',
          ]
        : [`${id} ${decision}`],
    );
    expect((await row(room))?.state).toBe(decision);
    expectPublished(room, decision, id);
  });

  it.each(decisions)('%s: by its key in the review', async (decision) => {
    const { room, id } = await withReply(engine);
    const { command, key, published } = replyStates[decision];
    const { asked, said } = await reviewed(room, key);
    expect(`, ${asked}`).toContain(`, ${key} ${command}, `);
    expect(asked).toMatch(/^a approve, r reject, s spam, .*Enter later, q quit: /);
    expect(said.includes(`1 ${decision}. The next build shows them: npm run build`)).toBe(published);
    expect((await row(room))?.state).toBe(decision);
    expectPublished(room, decision, id);
  });

  it.each(['', 'q', 'x', 'constructor'])('“%s” in the review decides nothing', async (key) => {
    const { room } = await withReply(engine);
    await reviewed(room, key);
    expect((await row(room))?.state).toBe(waitingState);
  });

  it.each(decisions)('%s: by its button on the page, which says so', async (decision) => {
    const { room, id } = await withReply(engine);
    await room.deliver();
    const path = `/moderate${room.link().search}`;
    const { forms } = stringsFor(room.context.site().publication.language);
    const choices = decisions.map((each) => [each, forms.decisions[each]]);
    expect(shown(await visit(room, path)).decide?.choices).toEqual(choices);
    const after = shown(await visit(room, path, { decision }));
    expect(after).toMatchObject({ status: 200, title: forms.decided[decision], decide: undefined });
    expect((await row(room))?.state).toBe(decision);
    expectPublished(room, decision, id);
  });

  it.each(decisions)('%s: is told to the writer exactly if it is published', async (decision) => {
    const { room, id } = await withReply(engine);
    await decide(id, decision, room.context);
    await room.deliver();
    const told = room.sent.filter((mail) => JSON.stringify(mail).includes('ada@example.com'));
    expect(told).toHaveLength(replyStates[decision].published ? 1 : 0);
  });

  it.each(decisions)('%s: is kept for its days, and then as its row says', async (decision) => {
    const { room, id } = await withReply(engine);
    await decide(id, decision, room.context);
    const before = await row(room);
    room.pass(replyStates[decision].days * day);
    await forgetOld(room.context.store, room.context.now());
    expect(await row(room)).toEqual(before);
    room.pass(1);
    await forgetOld(room.context.store, room.context.now());
    const left = replyStates[decision].keeps === 'nothing' ? undefined : { ...before, email: '' };
    expect(await row(room)).toEqual(left);
  });

  it.each(decisions)(
    '%s: who asks to be forgotten is told of the file exactly if there is one',
    async (decision) => {
      const { room, id } = await withReply(engine);
      await decide(id, decision, room.context);
      const said = await act(room, 'delete', ['ada@example.com']);
      const published = said.filter((line) => line.includes(`content/replies/${article}/${id}.json`));
      expect(published).toHaveLength(replyStates[decision].published ? 1 : 0);
      expect(await row(room)).toBeUndefined();
    },
  );
});
