import { sql } from 'kysely';
import type { ReplyState } from '../../model/reply-states.ts';
import { normal } from '../mail-address.ts';
import type { ServerContext } from '../context.ts';
import type { ReplyRow } from '../store/tables.ts';
import { likelySpam } from './spam-score.ts';

/** Replies in a state, the longest waiting first; likely spam last. */
export function listReplies({ store }: ServerContext, state: ReplyState): Promise<ReplyRow[]> {
  return store.db
    .selectFrom('reply')
    .selectAll()
    .where('state', '=', state)
    .orderBy(({ eb }) => eb('score', '>=', likelySpam))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The reply whose id ends so; ids begin with the time, so that their ends tell them apart. */
export async function findReply(
  { store }: ServerContext,
  ending: string,
): Promise<ReplyRow | 'several' | undefined> {
  if (!/^[a-z0-9]{4,}$/.test(ending)) return undefined;
  const rows = await store.db
    .selectFrom('reply')
    .selectAll()
    .where('id', 'like', `%${ending}`)
    .limit(2)
    .execute();
  return rows.length > 1 ? 'several' : rows[0];
}

/** Everything that was written under an address. */
export function repliesFrom({ store }: ServerContext, email?: string): Promise<ReplyRow[]> {
  return store.db
    .selectFrom('reply')
    .selectAll()
    .$if(email !== undefined, (query) => query.where(sql`lower(email)`, '=', normal(email ?? '')))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/**
 * Forgets what was written under an address, mails about it included.
 * @returns what was forgotten; published replies stay in the content until an editor removes their files
 */
export async function deleteReplies(context: ServerContext, email: string): Promise<ReplyRow[]> {
  const rows = await repliesFrom(context, email);
  await context.store.db.transaction().execute(async (trx) => {
    for (const { id } of rows) {
      await trx.deleteFrom('reply').where('id', '=', id).execute();
      await trx.deleteFrom('token').where('ref', '=', id).execute();
    }
    await trx
      .deleteFrom('outbox')
      .where(sql`lower(recipient)`, '=', normal(email))
      .execute();
  });
  return rows;
}
