import type { Transaction } from 'kysely';
import type { ServerContext } from '../context.ts';
import type { ConsentRow, SubscriberRow, Tables } from '../store/tables.ts';
import { lookAt, useToken } from '../tokens.ts';

/** What a link to confirm leads to: the button, what was done already, or the way to a new link. */
export type Confirmation = { state: 'valid' | 'used' | 'gone'; language: string | undefined };

/** Looks at a link without using it: mail scanners follow links, so only the button confirms. */
export async function lookAtConfirmation(
  token: string,
  { store, now }: ServerContext,
): Promise<Confirmation> {
  const { state, ref } = await lookAt(store.db, 'confirm', token, now());
  const subscriber = ref && (await subscriberOf(store.db, ref));
  if (!subscriber) return { state: 'gone', language: undefined };
  const isOver = state === 'used' && subscriber.state !== 'confirmed';
  return { state: isOver ? 'gone' : state, language: subscriber.language };
}

/** Confirms a sign-up. However often a link is used, it is used up once, and says that it was. */
export async function confirm(token: string, context: ServerContext): Promise<Confirmation> {
  return context.store.db.transaction().execute(async (trx) => {
    const now = context.now();
    const { state, ref } = await lookAt(trx, 'confirm', token, now);
    const subscriber = ref && (await subscriberOf(trx, ref));
    if (!ref || !subscriber) return { state: 'gone', language: undefined };
    const { language } = subscriber;
    if (state !== 'valid' || !(await useToken(trx, token, now))) {
      return { state: subscriber.state === 'confirmed' ? 'used' : 'gone', language };
    }
    // Whoever leaves and comes back is asked anew.
    await trx.updateTable('subscriber').set({ asked: 0, asked_at: null }).where('id', '=', ref).execute();
    await change(trx, ref, 'confirmed', { kind: 'confirmed', place: 'button', words: '' }, now);
    return { state: 'valid', language };
  });
}

/** The person that a link is for. */
const subscriberOf = (db: ServerContext['store']['db'], id: string) =>
  db.selectFrom('subscriber').select(['language', 'state']).where('id', '=', id).executeTakeFirst();

/** Gives a subscriber another state, with the record of how it came about. */
export async function change(
  trx: Transaction<Tables>,
  id: string,
  state: SubscriberRow['state'],
  event: Pick<ConsentRow, 'kind' | 'place' | 'words'>,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await trx.updateTable('subscriber').set({ state, changed_at: at }).where('id', '=', id).execute();
  await trx
    .insertInto('consent')
    .values({ subscriber_id: id, at, ...event })
    .execute();
}
