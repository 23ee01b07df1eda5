import { expect, it } from 'vitest';
import { decisions } from '../../src/model/reply-states.ts';
import { decide } from '../../src/server/replies/decide.ts';
import { listReplies } from '../../src/server/replies/queue.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';
import { shown, visit } from './visit.ts';

const article = 'trump-administration-plans-to-combat-narcos-in-mexico';
const headline = 'Trump Administration Now Plans to Combat Narcos in Mexico';
const reply = { article, name: 'Ada', email: 'ada@example.com', text: 'A thought.' };

/** The id of a reply that has been approved. */
async function approved(room: Newsroom): Promise<string> {
  await takeReply(formOf(reply), { address: '192.0.2.1', saidWhere: true }, room.context);
  const [{ id } = { id: '' }] = await listReplies(room.context, 'pending');
  await decide(id, 'approved', room.context);
  return id;
}

onEachDatabase((engine) => {
  it('a reply leads to the page that says what happens now', async () => {
    const room = await newsroom(engine);
    expect(await visit(room, '/api/reply', reply)).toEqual({ redirect: '/replies/received/?language=en-US' });
    expect(await visit(room, '/api/reply')).toEqual({ redirect: '/' });
    expect(shown(await visit(room, '/replies/received/?language=en-US'))).toMatchObject({
      status: 200,
      title: expect.stringMatching(/\w/),
    });
  });

  it('a reply with mistakes comes back with all that was typed, and each mistake at its field', async () => {
    const room = await newsroom(engine);
    const typed = { article, name: '', email: 'ada', text: 'x'.repeat(5_001) };
    const answer = shown(await visit(room, '/api/reply', typed));
    expect(answer).toMatchObject({ status: 422, title: 'There is a problem', text: undefined });
    expect(answer).toMatchObject({ reply: { values: typed } });
    expect(Object.keys(answer.reply?.problems ?? {}).toSorted()).toEqual(['email', 'name', 'text']);
  });

  it('a reply to what takes none is told so, and too many are told to wait', async () => {
    const room = await newsroom(engine, { limits: { repliesInTenMinutes: 0 } });
    expect(shown(await visit(room, '/api/reply', { ...reply, article: 'nowhere' }))).toMatchObject({
      status: 410,
    });
    expect(await visit(room, '/api/reply', reply)).toMatchObject({ status: 429 });
  });

  it('an answer has a form of its own, which says whom it answers', async () => {
    const room = await newsroom(engine);
    const parent = await approved(room);
    expect(shown(await visit(room, `/replies/new?article=${article}&parent=${parent}`))).toMatchObject({
      status: 200,
      quoted: { by: 'Ada' },
      reply: { values: { article, parent, name: '', notify: false }, problems: {} },
      next: { label: headline, href: `/${article}/` },
    });
    const own = shown(await visit(room, `/replies/new?article=${article}`));
    expect(own).toMatchObject({ status: 200, quoted: undefined });
    for (const query of [`article=${article}&parent=nobody`, 'article=nowhere', ''])
      expect(shown(await visit(room, `/replies/new?${query}`)), query).toMatchObject({ status: 410 });
  });

  it('an editor sees the reply and what can be decided, and then what was', async () => {
    const room = await newsroom(engine);
    await visit(room, '/api/reply', reply);
    await room.deliver();
    const path = `/moderate${room.link().search}`;
    const quoted = { by: 'Ada', text: 'A thought.' };
    const next = { label: headline, href: `/${article}/` };
    const open = shown(await visit(room, path));
    expect(open).toMatchObject({ status: 200, text: undefined, quoted, next, decide: { action: path } });
    const choices = open.decide?.choices.map(([value]) => value);
    expect(choices).toEqual(decisions);
    // What is no decision decides nothing.
    expect(shown(await visit(room, path, { decision: 'maybe' }))).toEqual(open);
    const decided = shown(await visit(room, path, { decision: 'rejected' }));
    expect(decided).toMatchObject({ status: 200, quoted, next, decide: undefined });
    expect(shown(await visit(room, path))).toEqual(decided);
  });
});
