import { expect, it } from 'vitest';
import { replySchema } from '../../src/schema/reply.ts';
import { day } from '../../src/server/limits.ts';
import { decide } from '../../src/server/replies/decide.ts';
import type { EarlierReply } from '../../src/model/reply.ts';
import { importReplies } from '../../src/server/replies/import-replies.ts';
import { findReply, listReplies } from '../../src/server/replies/queue.ts';
import { forgetOld } from '../../src/server/store/retention.ts';
import { newsroom, onEachDatabase } from './newsroom.ts';

const reply = (id: string, changes: Partial<EarlierReply> = {}): EarlierReply => ({
  id,
  article: 'old-story',
  parent: null,
  name: 'Bea Mason',
  text: 'Seen in 2019.',
  language: 'en',
  writtenAt: '2019-03-02T10:00:00.000Z',
  stood: true,
  ...changes,
});
const bait = 'https://a.example https://b.example https://c.example';

onEachDatabase((engine) => {
  it('replies written elsewhere wait, are added once, and send no mail', async () => {
    const room = await newsroom(engine);
    const { store } = room.context;
    expect(await importReplies(store, [reply('wp0001'), reply('wp0002', { parent: 'wp0001' })])).toBe(2);
    expect(await importReplies(store, [reply('wp0001'), reply('wp0003')])).toBe(1);
    expect((await listReplies(room.context, 'pending')).map(({ id, email }) => [id, email])).toEqual([
      ['wp0001', ''],
      ['wp0002', ''],
      ['wp0003', ''],
    ]);
    expect(await room.deliver()).toBe(0);
  });

  it('what stood on the old site is no spam, whatever it says; what did not is judged', async () => {
    const { context } = await newsroom(engine);
    await importReplies(context.store, [
      reply('wp0001', { text: bait }),
      reply('wp0002', { text: bait, stood: false }),
    ]);
    expect((await listReplies(context, 'pending')).map(({ score, reasons }) => [score > 0, reasons])).toEqual(
      [
        [false, ''],
        [true, '3 links; hardly more than links'],
      ],
    );
  });

  it('one is published with its own date, and a decided one does not come back', async () => {
    const room = await newsroom(engine);
    const { store } = room.context;
    await importReplies(store, [reply('wp0001'), reply('wp0002')]);
    await decide('wp0001', 'approved', room.context);
    await decide('wp0002', 'spam', room.context);
    expect(replySchema.parse(JSON.parse(room.published.get('old-story/wp0001') ?? ''))).toEqual({
      id: 'wp0001',
      name: 'Bea Mason',
      date: '2019-03-02T10:00:00.000Z',
      text: 'Seen in 2019.',
    });
    expect(await importReplies(store, [reply('wp0001'), reply('wp0002')])).toBe(0);
  });

  it('one waits as long as it takes, however old it is', async () => {
    const { context } = await newsroom(engine);
    await importReplies(context.store, [reply('wp0001')]);
    await forgetOld(context.store, new Date(context.now().getTime() + 400 * day));
    expect(await findReply(context, 'wp0001')).toMatchObject({ state: 'pending' });
  });
});
