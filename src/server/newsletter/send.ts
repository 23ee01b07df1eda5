import { sql } from 'kysely';
import type { Letter } from '../../render/letter.ts';
import { domainOf, type ServerContext } from '../context.ts';
import { enqueue } from '../mail/outbox.ts';

/** How many people are put into the outbox in one transaction. */
const batch = 500;

/** How far the sending of an issue is. */
export interface SendingState {
  /** People who are subscribed now. */
  subscribers: number;
  /** Mails of this issue that wait, were sent, or could not be. */
  waiting: number;
  sent: number;
  failed: number;
}

/**
 * Puts an issue into the outbox for everyone who is subscribed and has not got it. Can be broken off and run
 * again: what each person gets is decided once, together with the mail.
 * @param slug the article's; the first call fixes what everyone gets
 * @returns how many mails were added
 */
export async function addIssue(
  slug: string,
  language: string,
  letter: Letter,
  context: ServerContext,
): Promise<number> {
  const { db } = context.store;
  const started_at = context.now().toISOString();
  await db
    .insertInto('issue')
    .values({ slug, language, ...letter, started_at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  let added = 0;
  for (;;) {
    const now = await addBatch(slug, context);
    added += now;
    if (now < batch) return added;
  }
}

function addBatch(slug: string, { store, site, now }: ServerContext): Promise<number> {
  const domain = domainOf(site());
  return store.db.transaction().execute(async (trx) => {
    const people = await withoutIssue(trx, slug).select(['id', 'email']).orderBy('id').limit(batch).execute();
    for (const { id, email } of people) {
      const mail = { kind: 'issue', recipient: email, payload: { issue: slug, subscriber: id } } as const;
      const outbox_id = await enqueue(trx, mail, domain, now());
      await trx.insertInto('delivery').values({ issue: slug, subscriber_id: id, outbox_id }).execute();
    }
    return people.length;
  });
}

/** People who are subscribed and have no mail of an issue. */
const withoutIssue = (db: ServerContext['store']['db'], slug: string) =>
  db
    .selectFrom('subscriber')
    .leftJoin('delivery', (join) =>
      join.onRef('delivery.subscriber_id', '=', 'subscriber.id').on('delivery.issue', '=', slug),
    )
    .where('state', '=', 'confirmed')
    .where('delivery.issue', 'is', null);

/** How far an issue is. */
export async function sendingState(slug: string, { store }: ServerContext): Promise<SendingState> {
  const subscribers = await store.db
    .selectFrom('subscriber')
    .select(sql<number>`count(*)`.as('count'))
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  const rows = await store.db
    .selectFrom('delivery')
    .innerJoin('outbox', 'outbox.id', 'delivery.outbox_id')
    .where('delivery.issue', '=', slug)
    .select(['outbox.state', sql<number>`count(*)`.as('count')])
    .groupBy('outbox.state')
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return {
    subscribers: Number(subscribers.count),
    waiting: of('waiting'),
    sent: of('sent'),
    failed: of('failed'),
  };
}

/** How many people are subscribed and have no mail of an issue yet. */
export async function countWithout(slug: string, { store }: ServerContext): Promise<number> {
  const row = await withoutIssue(store.db, slug)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
