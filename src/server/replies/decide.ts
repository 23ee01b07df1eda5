import type { Transaction } from 'kysely';
import { type Decision, replyStates, waitingState } from '../../model/reply-states.ts';
import { domainOf, type ServerContext } from '../context.ts';
import { enqueue } from '../mail/outbox.ts';
import { isSuppressed } from '../newsletter/suppression.ts';
import type { ReplyRow, Tables } from '../store/tables.ts';

/**
 * Decides about a reply that waits. Publishing writes it into the content, without its address; if that fails,
 * nothing is decided. Of two editors at once one decides, and the other is told how.
 * @returns the reply as it stands afterwards and whether this call decided it; nothing when there is none
 */
export async function decide(
  id: string,
  decision: Decision,
  context: ServerContext,
): Promise<{ reply: ReplyRow; done: boolean } | undefined> {
  const { store, now } = context;
  const { published } = replyStates[decision];
  let written: ReplyRow | undefined;
  let outcome: { reply: ReplyRow; done: boolean } | undefined;
  try {
    outcome = await store.db.transaction().execute(async (trx) => {
      const reply = await trx
        .updateTable('reply')
        .set({ state: decision, decided_at: now().toISOString() })
        .where('id', '=', id)
        .where('state', '=', waitingState)
        .returningAll()
        .executeTakeFirst();
      if (!reply) {
        const known = await trx.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
        return known && { reply: known, done: false };
      }
      if (published) {
        if (await mayTellWriter(trx, reply, context)) {
          const mail = { kind: 'published', recipient: reply.email, payload: { reply: id } } as const;
          await enqueue(trx, mail, domainOf(context.site()), now());
        }
        // Last, so that what cannot be written is not decided.
        context.publish(reply.article, id, replyFile(reply));
        written = reply;
      }
      return { reply, done: true };
    });
  } catch (error) {
    if (written) context.unpublish(written.article, id);
    throw error;
  }
  // Outside: whatever comes of it, the decision is kept by now, and so is the file.
  if (outcome?.done && published) {
    context.approved();
    context.mailWaits();
  }
  return outcome;
}

async function mayTellWriter(
  trx: Transaction<Tables>,
  { notify, email }: ReplyRow,
  { secrets }: ServerContext,
): Promise<boolean> {
  return notify === 1 && email !== '' && !(await isSuppressed(trx, email, secrets));
}

/** A reply as the content keeps it: no address. */
function replyFile({ id, name, text, parent, created_at: date }: ReplyRow): string {
  return `${JSON.stringify({ id, name, date, text, ...(parent ? { parent } : {}) }, null, 2)}\n`;
}
