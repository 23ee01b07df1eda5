import { type Selectable, sql } from 'kysely';
import { normal, toAddress } from '../mail-address.ts';
import type { ServerContext } from '../context.ts';
import { newId } from '../store/new-id.ts';
import type { ConsentRow, SubscriberRow } from '../store/tables.ts';
import { isSuppressed, suppress } from './suppression.ts';

/** Everything that is kept of one person. */
export interface SubscriberRecord extends SubscriberRow {
  consent: Selectable<ConsentRow>[];
}

/** Every subscriber with the record of consent, or the one with an address; oldest first. */
export async function exportSubscribers(
  { store }: ServerContext,
  email?: string,
): Promise<SubscriberRecord[]> {
  const rows = await store.db
    .selectFrom('subscriber')
    .selectAll()
    .$if(email !== undefined, (query) => query.where('email_norm', '=', normal(email ?? '')))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const events = await store.db.selectFrom('consent').selectAll().orderBy('id').execute();
  const byPerson = Map.groupBy(events, ({ subscriber_id }) => subscriber_id);
  return rows.map((row) => ({ ...row, consent: byPerson.get(row.id) ?? [] }));
}

/**
 * Forgets an address: the person, the record, the mails that wait for it.
 * @param forGood also remembers, as a keyed hash, that it must never be written to
 * @returns whether there was anything
 */
export async function deleteSubscriber(
  email: string,
  forGood: boolean,
  context: ServerContext,
): Promise<boolean> {
  return context.store.db.transaction().execute(async (trx) => {
    if (forGood) await suppress(trx, email, context.secrets, context.now());
    const gone = await trx
      .deleteFrom('subscriber')
      .where('email_norm', '=', normal(email))
      .returning('id')
      .executeTakeFirst();
    if (gone) await trx.deleteFrom('token').where('ref', '=', gone.id).execute();
    const mails = await trx
      .deleteFrom('outbox')
      .where(sql`lower(recipient)`, '=', normal(email))
      .executeTakeFirst();
    return gone !== undefined || mails.numDeletedRows > 0n;
  });
}

/** What became of a list that was imported. */
export interface Imported {
  added: number;
  /** Known already, whatever their state: an import never brings back who has left. */
  known: number;
  suppressed: number;
  /** Lines whose address is none, counted from 1. */
  faulty: readonly number[];
}

/**
 * Takes over people who have consented elsewhere. Each is confirmed at once, with a record of where from.
 * @param people in the order of the file's lines
 * @param source where and how they consented, in the owner's words
 */
export async function importSubscribers(
  people: readonly { email: string; language: string | undefined; line: number }[],
  source: string,
  context: ServerContext,
): Promise<Imported> {
  const { publication } = context.site();
  return context.store.db.transaction().execute(async (trx) => {
    const outcome = { added: 0, known: 0, suppressed: 0, faulty: [] as number[] };
    const at = context.now().toISOString();
    for (const { email: typed, language = publication.language, line } of people) {
      const email = toAddress(typed);
      if (!email) outcome.faulty.push(line);
      else if (await isSuppressed(trx, email, context.secrets)) outcome.suppressed += 1;
      else {
        const row = {
          id: newId(),
          email,
          email_norm: normal(email),
          state: 'confirmed',
          language,
        } as const;
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('subscriber')
          .values({ ...row, created_at: at, changed_at: at, asked: 0, asked_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) outcome.known += 1;
        else {
          outcome.added += 1;
          const event = { subscriber_id: row.id, kind: 'imported', at, place: source, words: '' } as const;
          await trx.insertInto('consent').values(event).execute();
        }
      }
    }
    return outcome;
  });
}
