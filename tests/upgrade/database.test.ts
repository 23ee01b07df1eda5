import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { expect, it } from 'vitest';
import { migrations } from '../../src/server/store/migrations.ts';
import type { Engine } from '../../src/server/store/migrations.ts';
import { openStore, type StorePlace } from '../../src/server/store/open.ts';
import { freshPlace, onEachDatabase } from '../server/newsroom.ts';

const rows = {
  subscriber: {
    id: 'one',
    email: 'Ada@example.com',
    email_norm: 'ada@example.com',
    state: 'confirmed',
    language: 'en',
    created_at: '2026-01-01T00:00:00.000Z',
    changed_at: '2026-01-02T00:00:00.000Z',
    asked: 1,
    asked_at: '2026-01-01T00:00:00.000Z',
  },
  consent: {
    subscriber_id: 'one',
    kind: 'confirmed',
    at: '2026-01-02T00:00:00.000Z',
    place: 'text',
    words: 'Subscribe',
  },
  suppression: { hash: 'abc', at: '2026-01-01T00:00:00.000Z' },
};

/** A database as the first release left it: its own tables, with something in them. */
async function firstRelease(engine: Engine, place: StorePlace): Promise<void> {
  const dialect =
    'url' in place
      ? new PostgresDialect({ pool: new pg.Pool({ connectionString: place.url }) })
      : new SqliteDialect({ database: new Sqlite(place.file) });
  // oxlint-disable-next-line typescript/no-explicit-any -- tables of another release.
  const db = new Kysely<any>({ dialect });
  const [first = ''] = Object.keys(migrations(engine));
  const provider = { getMigrations: async () => migrations(engine) };
  const { error } = await new Migrator({ db, provider }).migrateTo(first);
  expect(error).toBeUndefined();
  for (const [table, row] of Object.entries(rows)) await db.insertInto(table).values(row).execute();
  await db.destroy();
}

onEachDatabase((engine) => {
  it('a database of the first release is brought up to date without loss', async () => {
    const place = await freshPlace(engine);
    await firstRelease(engine, place);
    // Twice, since every start looks for what is left to do.
    for (const _ of [1, 2]) {
      const { db, close } = await openStore(place);
      expect(await db.selectFrom('subscriber').selectAll().execute()).toEqual([rows.subscriber]);
      expect(await db.selectFrom('consent').selectAll().execute()).toEqual([{ id: 1, ...rows.consent }]);
      expect(await db.selectFrom('suppression').selectAll().execute()).toEqual([rows.suppression]);
      expect(await db.selectFrom('reply').selectAll().execute()).toEqual([]);
      await close();
    }
  });
});

it('a database of a later release is refused and left as it is', async () => {
  const place = await freshPlace('sqlite');
  await (await openStore(place)).close();
  const file = 'file' in place ? place.file : '';
  const later = new Sqlite(file);
  later.exec("insert into kysely_migration values ('9999-later', '2027-01-01T00:00:00.000Z')");
  later.close();
  await expect(openStore(place)).rejects.toThrow(
    'The database was used by a later release (9999-later); nothing was changed. Start that release,',
  );
  expect(new Sqlite(file).prepare('select count(*) as count from kysely_migration').get()).toEqual({
    count: 3,
  });
});
