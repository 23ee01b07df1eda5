import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { type Engine, migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

/** An open database with its tables up to date. */
export interface Store {
  db: Kysely<Tables>;
  engine: Engine;
  /** Waits for what is under way, folds the journal into the file, and closes. */
  close: () => Promise<void>;
}

/** Where the data are: a PostgreSQL address, or a file. */
export type StorePlace = { url: string } | { file: string };

/** How long a write waits for another process's lock; the server stands still meanwhile, so it is short. */
const lockWait = 250;

/**
 * Opens the database, making it if there is none, and brings its tables up to date.
 * @throws when it cannot be reached or written, or was used by a later release
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const store = 'url' in place ? openPostgres(place.url) : openSqlite(place.file);
  const provider = { getMigrations: async () => migrations(store.engine) };
  const { error } = await new Migrator({ db: store.db, provider }).migrateToLatest();
  if (!error) return store;
  await store.close();
  throw explained(error);
}

/** A database of a later release, said in words; any other error as it is. */
function explained(error: unknown): unknown {
  const [, missing] = /previously executed migration (\S+) is missing/.exec(String(error)) ?? [];
  if (!missing) return error;
  const message = `The database was used by a later release (${missing}); nothing was changed.`;
  return new Error(`${message} Start that release, or restore the backup from before the upgrade.`);
}

function openSqlite(file: string): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // The file is its owner's alone, whatever the folder is.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Sqlite(file, { timeout: lockWait });
  database.pragma('journal_mode = WAL');
  // What has been acknowledged survives a loss of power.
  database.pragma('synchronous = FULL');
  // The journal is folded into the file every 16 MB: less often than usual, since many small writes make it grow.
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(database) }) });
  return { db, engine: 'sqlite', close: () => db.destroy() };
}

/** The same database, which prepares each statement once: our statements are few, and preparing takes as long as running. */
function remembering(database: Sqlite.Database): Sqlite.Database {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = database.prepare.bind(database);
  database.prepare = ((source: string) => {
    const known = statements.get(source) ?? prepare(source);
    if (statements.size < mostStatements) statements.set(source, known);
    return known;
  }) as typeof database.prepare;
  return database;
}

/** More than the server has; a bound for what commands may add. */
const mostStatements = 200;

function openPostgres(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 2_000 });
  // A connection that breaks is replaced at the next query, which says so if it cannot: the pool hears of those
  // that are idle, and only the connection itself of one that is lent at that moment.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, engine: 'postgres', close: () => db.destroy() };
}
