import type { ServerContext } from '../server/context.ts';
import { deleteSubscriber, exportSubscribers } from '../server/newsletter/subscribers.ts';
import { type Decision, decide } from '../server/replies/decide.ts';
import { deleteReplies, findReply, listReplies, repliesFrom } from '../server/replies/queue.ts';
import type { ReplyRow } from '../server/store/tables.ts';
import { Refusal } from '../files/refusal.ts';
import { addressOf } from './newsletter-opened.ts';
import { nameOfReply } from './reply-files.ts';
import { review } from './reply-review.ts';
import { inFull, inOneLine } from './reply-text.ts';

type Action = (rest: string[], options: { state: string }, context: ServerContext) => Promise<number>;

const states = ['pending', 'approved', 'rejected', 'spam'] as const;

/** What `npm run replies` can do. */
export const replyActions: Readonly<Record<string, Action>> = {
  review: async (_rest, _options, context) => review(context),

  list: async (_rest, { state }, context) => {
    const known = states.find((each) => each === state);
    if (!known) throw new Refusal(`There is no state “${state}”. There are: ${states.join(', ')}.`);
    const rows = await listReplies(context, known);
    for (const row of rows) console.log(inOneLine(row));
    const count = rows.length === 1 ? '1 reply' : `${rows.length} replies`;
    console.log(`${count} ${known === 'pending' ? 'waiting' : known}.`);
    return 0;
  },

  show: async ([id = ''], _options, context) => {
    console.log(inFull(await found(id, context), context.site()));
    return 0;
  },

  approve: (ids, _options, context) => decideAll(ids, 'approved', context),
  reject: (ids, _options, context) => decideAll(ids, 'rejected', context),
  spam: (ids, _options, context) => decideAll(ids, 'spam', context),

  export: async ([typed], _options, context) => {
    const email = typed === undefined ? undefined : addressOf(typed);
    const replies = await repliesFrom(context, email);
    const subscriber = email === undefined ? [] : await exportSubscribers(context, email);
    console.log(JSON.stringify({ replies, subscriber }, null, 2));
    return 0;
  },

  delete: async ([typed = ''], _options, context) => {
    const email = addressOf(typed);
    const gone = await deleteReplies(context, email);
    const subscribed = await deleteSubscriber(email, false, context);
    console.log(gone.length || subscribed ? `${typed} is forgotten.` : `Nothing was kept of ${typed}.`);
    const published = gone.filter(({ state }) => state === 'approved');
    for (const { article, id } of published) {
      console.log(`Published: ${nameOfReply(article, id)}. Delete the file and build again to take it down.`);
    }
    return 0;
  },
};

/** @throws {Refusal} when there is none, or several */
async function found(id: string, context: ServerContext): Promise<ReplyRow> {
  const reply = await findReply(context, id.toLowerCase());
  if (reply === 'several') throw new Refusal(`Several ids end in “${id}”. Give more of it.`);
  if (!reply)
    throw new Refusal(`There is no reply whose id ends in “${id}”. npm run replies -- list shows them.`);
  return reply;
}

async function decideAll(ids: string[], decision: Decision, context: ServerContext): Promise<number> {
  if (!ids.length) throw new Refusal('Which one? Give the last signs of its id.');
  let code = 0;
  for (const id of ids) {
    const reply = await found(id, context);
    const outcome = await decide(reply.id, decision, context);
    if (outcome?.done) {
      const file = decision === 'approved' ? `: ${nameOfReply(reply.article, reply.id)}` : '';
      console.log(`${id} ${decision}${file}`);
    } else {
      console.error(`${id} was ${outcome?.reply.state ?? 'deleted'} already; nothing was changed.`);
      code = 1;
    }
  }
  if (decision === 'approved' && code === 0) console.log('The next build shows it: npm run build');
  return code;
}
