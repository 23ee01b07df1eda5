import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { openStore, type Store } from './open.ts';
import type { Tables } from './tables.ts';

/** Every table, those first that others refer to. */
const tables = [
  'subscriber',
  'consent',
  'token',
  'outbox',
  'issue',
  'delivery',
  'rate',
  'suppression',
  'reply',
] as const;

/** Rows that are copied at once. */
const batch = 500;

/**
 * Writes a consistent copy of the database, while the server runs: a SQLite file, whichever database it comes
 * from. The file appears when it is whole.
 * @returns how many rows it holds
 * @throws when there is such a file
 */
export async function backUp(store: Store, file: string): Promise<number> {
  if (existsSync(file))
    throw new Error(`${file} is there already. Nothing was overwritten: name another file.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const copy = await openStore({ file: part });
  try {
    const isolation = store.engine === 'postgres' ? 'repeatable read' : 'serializable';
    const count = await store.db
      .transaction()
      .setIsolationLevel(isolation)
      .execute((trx) => copyAll(trx, copy.db));
    await copy.close();
    renameSync(part, file);
    return count;
  } catch (error) {
    await copy.close();
    for (const leftover of [part, `${part}-wal`, `${part}-shm`]) rmSync(leftover, { force: true });
    throw error;
  }
}

/**
 * Fills an empty database from a copy; into SQLite or PostgreSQL, so that it is also the way from one to the other.
 * @throws when the database is not empty
 */
export async function restore(file: string, store: Store): Promise<number> {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  for (const table of tables) {
    const known = await store.db.selectFrom(table).selectAll().limit(1).execute();
    if (known.length)
      throw new Error('The database is not empty. Restore into a new one: nothing was changed.');
  }
  const copy = await openStore({ file });
  try {
    return await store.db.transaction().execute((trx) => copyAll(copy.db, trx));
  } finally {
    await copy.close();
  }
}

async function copyAll(from: Kysely<Tables>, to: Kysely<Tables>): Promise<number> {
  let count = 0;
  for (const table of tables) {
    const rows = await from.selectFrom(table).selectAll().execute();
    for (let start = 0; start < rows.length; start += batch) {
      // The numbers of the consent record are given anew, in the same order.
      const values = rows.slice(start, start + batch).map((row) => withoutSerial(table, row));
      await to
        .insertInto(table)
        .values(values as never)
        .execute();
    }
    count += rows.length;
  }
  return count;
}

function withoutSerial(table: string, row: object): object {
  if (table !== 'consent') return row;
  const { id: _, ...rest } = row as { id: number };
  return rest;
}
