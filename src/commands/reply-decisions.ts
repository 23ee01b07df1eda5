import { Refusal } from '../files/refusal.ts';
import { type Decision, decisions, replyStates } from '../model/reply-states.ts';
import type { ServerContext } from '../server/context.ts';
import { decide } from '../server/replies/decide.ts';
import { findReply } from '../server/replies/queue.ts';
import type { ReplyRow } from '../server/store/tables.ts';
import { nameOfReply } from './reply-files.ts';

/** The command of each decision: takes the last signs of ids, and decides about each. */
export const decisionActions = Object.fromEntries(
  decisions.map((decision) => [
    replyStates[decision].command,
    (ids: string[], _options: unknown, context: ServerContext) => decideAll(ids, decision, context),
  ]),
);

/**
 * The reply that the last signs of an id name.
 * @throws {Refusal} when there is none, or several
 */
export async function found(id: string, context: ServerContext): Promise<ReplyRow> {
  const reply = await findReply(context, id.toLowerCase());
  if (reply === 'several') throw new Refusal(`Several ids end in “${id}”. Give more of it.`);
  if (!reply)
    throw new Refusal(`There is no reply whose id ends in “${id}”. npm run replies -- list shows them.`);
  return reply;
}

async function decideAll(ids: string[], decision: Decision, context: ServerContext): Promise<number> {
  if (!ids.length) throw new Refusal('Which one? Give the last signs of its id.');
  const { published } = replyStates[decision];
  let code = 0;
  for (const id of ids) {
    const reply = await found(id, context);
    const outcome = await decide(reply.id, decision, context);
    if (outcome?.done) {
      const file = published ? `: ${nameOfReply(reply.article, reply.id)}` : '';
      console.log(`${id} ${decision}${file}`);
    } else {
      console.error(`${id} was ${outcome?.reply.state ?? 'deleted'} already; nothing was changed.`);
      code = 1;
    }
  }
  if (published && code === 0) console.log('The next build shows it: npm run build');
  return code;
}
