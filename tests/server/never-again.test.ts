import { describe, expect, it } from 'vitest';
import { type Mail, mailKinds } from '../../src/server/mail/outbox.ts';
import { addIssue } from '../../src/server/newsletter/send.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import { deleteSubscriber, importSubscribers } from '../../src/server/newsletter/subscribers.ts';
import { unsuppress } from '../../src/server/newsletter/suppression.ts';
import { askForLink } from '../../src/server/newsletter/unsubscribe.ts';
import { decide } from '../../src/server/replies/decide.ts';
import { listReplies } from '../../src/server/replies/queue.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { formOf, type Newsroom, newsroom, onEachDatabase } from './newsroom.ts';

const email = 'Ada@Example.com';
const otherwiseSpelt = 'ada@example.COM';
const from = '192.0.2.1';
const article = 'trump-administration-plans-to-combat-narcos-in-mexico';

const subscribe = ({ context }: Newsroom) =>
  importSubscribers([{ email, language: undefined, line: 1 }], 'A list', context);

/** How a letter comes about: what a person did before, and what makes the server write. */
interface Way {
  before: (room: Newsroom) => Promise<unknown>;
  cause: (room: Newsroom) => Promise<unknown>;
}

/** Every letter to an address that a reader gave; those to moderate go to the owner's editor. */
const ways: Record<Exclude<Mail['kind'], 'moderate'>, Way> = {
  confirm: {
    before: async () => undefined,
    cause: ({ context }) => signUp(formOf({ email }), from, context),
  },
  unsubscribe: { before: subscribe, cause: ({ context }) => askForLink(formOf({ email }), from, context) },
  issue: {
    before: subscribe,
    cause: ({ context }) =>
      addIssue('story', 'en', { subject: 'A headline', html: 'Text', text: 'Text' }, context),
  },
  published: {
    before: ({ context }) =>
      takeReply(
        formOf({ article, name: 'Ada', email, text: 'A thought.', notify: 'on' }),
        { address: from, saidWhere: true },
        context,
      ),
    cause: async ({ context }) => {
      for (const { id } of await listReplies(context, 'pending')) await decide(id, 'approved', context);
    },
  },
};

const never = ({ context }: Newsroom) => deleteSubscriber(otherwiseSpelt, true, context);
const allow = ({ context }: Newsroom) => unsuppress(context.store.db, otherwiseSpelt, context.secrets);

/** How many letters the address gets when all this happens, one after the other. */
async function lettersAfter(room: Newsroom, ...steps: Way['cause'][]): Promise<number> {
  for (const step of steps) await step(room);
  await room.deliver();
  return room.sent.filter(({ to }) => (to as { address: string }).address === email).length;
}

it('tries every kind of letter but the one to the editor', () => {
  expect(Object.keys(ways).toSorted()).toEqual(mailKinds.filter((kind) => kind !== 'moderate').toSorted());
});

onEachDatabase((engine) => {
  describe.each(Object.entries(ways))('a letter “%s”', (_kind, { before, cause }) => {
    it('reaches who has not asked to be left alone', async () => {
      expect(await lettersAfter(await newsroom(engine), before, cause)).toBe(1);
    });

    it('never reaches who asked for it before all else', async () => {
      expect(await lettersAfter(await newsroom(engine), never, before, cause)).toBe(0);
    });

    it('never reaches who asked for it before the letter had its cause', async () => {
      expect(await lettersAfter(await newsroom(engine), before, never, cause)).toBe(0);
    });

    it('never reaches who asked for it while the letter waited', async () => {
      expect(await lettersAfter(await newsroom(engine), before, cause, never)).toBe(0);
    });

    it('reaches who may be written to again', async () => {
      expect(await lettersAfter(await newsroom(engine), never, allow, before, cause)).toBe(1);
    });
  });
});
