import { decisions, publishedStates, replyStates, stateNames, waitingState } from '../model/reply-states.ts';
import type { ServerContext } from '../server/context.ts';
import { deleteSubscriber, exportSubscribers } from '../server/newsletter/subscribers.ts';
import { deleteReplies, listReplies, repliesFrom } from '../server/replies/queue.ts';
import { Refusal } from '../files/refusal.ts';
import { addressOf } from './newsletter-opened.ts';
import { decisionActions, found } from './reply-decisions.ts';
import { nameOfReply } from './reply-files.ts';
import { review } from './reply-review.ts';
import { inFull, inOneLine } from './reply-text.ts';

type Action = (rest: string[], options: { state: string }, context: ServerContext) => Promise<number>;

/** What `npm run replies` says of itself. */
export const replyUsage = `npm run replies -- ACTION
  review                        one after another, with a key for each decision
  list [--state STATE]          those that wait; or ${decisions.join(', ')}
  show ID                       one in full; the last signs of its id are enough
  ${decisions.map((decision) => `${replyStates[decision].command} ID…`).join('  ')}
  export [ADDRESS]              everything that is kept, or of one person, as JSON
  delete ADDRESS                forgets what was written under an address, newsletter included`;

/** What `npm run replies` can do. */
export const replyActions: Readonly<Record<string, Action>> = {
  review: async (_rest, _options, context) => review(context),

  list: async (_rest, { state }, context) => {
    const known = stateNames.find((each) => each === state);
    if (!known) throw new Refusal(`There is no state “${state}”. There are: ${stateNames.join(', ')}.`);
    const rows = await listReplies(context, known);
    for (const row of rows) console.log(inOneLine(row));
    const count = rows.length === 1 ? '1 reply' : `${rows.length} replies`;
    console.log(`${count} ${known === waitingState ? 'waiting' : known}.`);
    return 0;
  },

  show: async ([id = ''], _options, context) => {
    console.log(inFull(await found(id, context), context.site()));
    return 0;
  },

  ...decisionActions,

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
    const published = gone.filter(({ state }) => publishedStates.includes(state));
    for (const { article, id } of published) {
      console.log(`Published: ${nameOfReply(article, id)}. Delete the file and build again to take it down.`);
    }
    return 0;
  },
};
