import type { Kysely } from 'kysely';
import { normal } from '../mail-address.ts';
import type { Secrets } from '../secrets.ts';
import type { Tables } from '../store/tables.ts';

const hashOf = (email: string, secrets: Secrets): string => secrets.sign('suppression', normal(email));

/** Whether an address must never be written to. Only its keyed hash is kept. */
export async function isSuppressed(db: Kysely<Tables>, email: string, secrets: Secrets): Promise<boolean> {
  const row = await db
    .selectFrom('suppression')
    .select('hash')
    .where('hash', '=', hashOf(email, secrets))
    .executeTakeFirst();
  return row !== undefined;
}

/** Never writes to an address again, whoever asks. */
export async function suppress(
  db: Kysely<Tables>,
  email: string,
  secrets: Secrets,
  now: Date,
): Promise<void> {
  await db
    .insertInto('suppression')
    .values({ hash: hashOf(email, secrets), at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Allows an address again. */
export async function unsuppress(db: Kysely<Tables>, email: string, secrets: Secrets): Promise<void> {
  await db.deleteFrom('suppression').where('hash', '=', hashOf(email, secrets)).execute();
}
