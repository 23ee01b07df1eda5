import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { hash } from './secrets.ts';
import type { Tables } from './store/tables.ts';

/** What a link that was mailed allows. */
export type Purpose = 'confirm' | 'moderate';

/** Where a link stands. */
export type TokenState = 'valid' | 'used' | 'gone';

/**
 * A new link for one purpose: 32 random bytes in base64url. Only their hash is kept.
 * @param lifetime in milliseconds
 */
export async function issueToken(
  db: Kysely<Tables>,
  purpose: Purpose,
  ref: string,
  lifetime: number,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expires_at = new Date(now.getTime() + lifetime).toISOString();
  await db
    .insertInto('token')
    .values({ hash: hash(token), purpose, ref, expires_at, used_at: null })
    .execute();
  return token;
}

/** What a link is for, and whether it still may be used. Looking changes nothing. */
export async function lookAt(
  db: Kysely<Tables>,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<{ state: TokenState; ref: string | undefined }> {
  const row = await db
    .selectFrom('token')
    .selectAll()
    .where('hash', '=', hash(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (!row) return { state: 'gone', ref: undefined };
  if (row.used_at !== null) return { state: 'used', ref: row.ref };
  return row.expires_at < now.toISOString()
    ? { state: 'gone', ref: undefined }
    : { state: 'valid', ref: row.ref };
}

/** Uses a link up; true for exactly one of any number of attempts at once. */
export async function useToken(db: Kysely<Tables>, token: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const { numUpdatedRows } = await db
    .updateTable('token')
    .set({ used_at: at })
    .where('hash', '=', hash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>=', at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
