import { expect, it } from 'vitest';
import { day, hour } from '../../src/server/limits.ts';
import { confirm, lookAtConfirmation } from '../../src/server/newsletter/confirm.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { moderatePage } from '../../src/server/replies/moderate-page.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

const article = 'trump-administration-plans-to-combat-narcos-in-mexico';
const from = { address: '192.0.2.1', saidWhere: true };

/** The link of a mail that asks for a confirmation. */
async function confirmation(room: Newsroom): Promise<string> {
  await signUp(formOf({ email: 'ada@example.com' }), from.address, room.context);
  await room.deliver();
  return room.link().searchParams.get('t') ?? '';
}

/** The page that an editor's link to a reply leads to now. */
async function moderation(room: Newsroom, post = '') {
  const request = { post: post !== '', form: post, query: room.link().searchParams, address: from.address };
  return moderatePage({ ...request, server: room.context } as Parameters<typeof moderatePage>[0]);
}

async function replied(room: Newsroom): Promise<void> {
  const form = formOf({ article, name: 'Ada', email: 'ada@example.com', text: 'A thought.' });
  await takeReply(form, from, room.context);
  await room.deliver();
}

onEachDatabase((engine) => {
  it('a link to confirm works for 48 hours, its last moment included', async () => {
    const room = await newsroom(engine);
    const token = await confirmation(room);
    room.pass(48 * hour);
    expect((await lookAtConfirmation(token, room.context)).state).toBe('valid');
    expect((await confirm(token, room.context)).state).toBe('valid');
  });

  it('a link to confirm does not work a moment longer', async () => {
    const room = await newsroom(engine);
    const token = await confirmation(room);
    room.pass(48 * hour + 1);
    expect((await lookAtConfirmation(token, room.context)).state).toBe('gone');
    expect((await confirm(token, room.context)).state).toBe('gone');
  });

  it('an editor’s link to a reply works for thirty days, and decides once', async () => {
    const room = await newsroom(engine);
    await replied(room);
    room.pass(30 * day);
    expect(await moderation(room)).toMatchObject({ status: 200, page: { quoted: { text: 'A thought.' } } });
    expect(room.published.size).toBe(0);
    await moderation(room, formOf({ decision: 'approved' }));
    await moderation(room, formOf({ decision: 'rejected' }));
    expect(room.published.size).toBe(1);
  });

  it('an editor’s link to a reply does not work a moment longer', async () => {
    const room = await newsroom(engine);
    await replied(room);
    room.pass(30 * day + 1);
    expect(await moderation(room, formOf({ decision: 'approved' }))).toMatchObject({ status: 410 });
    expect(room.published.size).toBe(0);
  });
});
