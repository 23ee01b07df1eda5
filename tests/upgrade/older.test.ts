import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, expect, it } from 'vitest';
import { migrations } from '../../src/server/store/migrations.ts';
import { openStore } from '../../src/server/store/open.ts';
import { documentOf, textOf } from '../built/built-site.ts';
import { type FixtureSite, run, single } from '../fixture-sites.ts';

/**
 * The content of earlier releases, as their owners have it. A release that changes what may be written adds a folder
 * with the content of the one before it; what does not build any more must say what to change.
 */
const releases = 'tests/fixtures/upgrade';
const folder = mkdtempSync(join(tmpdir(), 'broadside-older-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync('.test/upgrade', { recursive: true, force: true });
});

it.each(readdirSync(releases))('the content of the release “%s” is built as it is', async (release) => {
  const fixture: FixtureSite = {
    content: `${releases}/${release}`,
    site: `.test/upgrade/${release}/client`,
    now: single.now,
  };
  const { code, stderr, stdout } = await run('build', [], fixture);
  expect([code, stderr, stdout]).toEqual([0, '', 'Built. 0 errors, 0 warnings.\n']);
  const page = documentOf(fixture, 'index.html');
  expect(textOf(page, 'h1')).toBe('Trump Administration Now Plans to Combat Narcos in Mexico');
});

it('a database of the first release gets the tables of this one and keeps what is in it', async () => {
  const file = join(folder, 'broadside.db');
  const all = migrations('sqlite');
  const [first = ''] = Object.keys(all);
  const old = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) });
  const provider = { getMigrations: async () => ({ [first]: all[first] as (typeof all)[string] }) };
  expect((await new Migrator({ db: old, provider }).migrateToLatest()).error).toBeUndefined();
  await old.destroy();
  const person = {
    id: 's1',
    email: 'Ada@example.com',
    email_norm: 'ada@example.com',
    state: 'confirmed',
    language: 'en',
  };
  const columns = {
    ...person,
    created_at: '2026-01-01T00:00:00Z',
    changed_at: '2026-01-01T00:00:00Z',
    asked: 1,
  };
  const raw = new Sqlite(file);
  raw
    .prepare(
      `insert into subscriber (${Object.keys(columns).join()}) values (${Object.keys(columns)
        .map(() => '?')
        .join()})`,
    )
    .run(...Object.values(columns));
  raw.close();
  const store = await openStore({ file });
  expect(await store.db.selectFrom('subscriber').selectAll().execute()).toMatchObject([person]);
  expect(await store.db.selectFrom('reply').selectAll().execute()).toEqual([]);
  await store.close();
});
