import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/server/http/problem.ts';
import { day } from '../../src/server/limits.ts';
import { addIssue } from '../../src/server/newsletter/send.ts';
import { signUp } from '../../src/server/newsletter/sign-up.ts';
import {
  deleteSubscriber,
  exportSubscribers,
  importSubscribers,
} from '../../src/server/newsletter/subscribers.ts';
import { unsuppress } from '../../src/server/newsletter/suppression.ts';
import { takeReply } from '../../src/server/replies/take-reply.ts';
import { loadSecrets } from '../../src/server/secrets.ts';
import { backUp, restore } from '../../src/server/store/backup.ts';
import { openStore } from '../../src/server/store/open.ts';
import { forgetOld } from '../../src/server/store/retention.ts';
import {
  engines,
  everything,
  formOf,
  freshPlace,
  type Newsroom,
  newsroom,
  onEachDatabase,
} from './newsroom.ts';

const ask = (context: Parameters<typeof signUp>[2], email: string) =>
  signUp(formOf({ email }), '192.0.2.1', context);
const temporary = (name: string): string => join(mkdtempSync(join(tmpdir(), 'broadside-')), name);

/** Puts at least one row into every table. */
async function fill(room: Newsroom): Promise<Newsroom> {
  const { context, deliver } = room;
  await ask(context, 'a@example.com');
  await ask(context, 'b@example.com');
  await deliver();
  await importSubscribers([{ email: 'c@example.com', language: undefined, line: 1 }], 'A list', context);
  await addIssue('story', 'en', { subject: 'S', html: 'H', text: 'T' }, context);
  await deleteSubscriber('never@example.com', true, context);
  const [article = ''] = Object.keys(context.site().articles);
  const reply = formOf({ article, name: 'Ada', email: 'a@example.com', text: 'A thought.' });
  await takeReply(reply, { address: '192.0.2.1', saidWhere: true }, context);
  for (const rows of JSON.parse(await everything(context))) expect(rows).not.toEqual([]);
  return room;
}

onEachDatabase((engine) => {
  it('what is kept of an address can be taken out and forgotten', async () => {
    const { context, deliver } = await newsroom(engine);
    await ask(context, 'Ada@example.com');
    await ask(context, 'other@example.com');
    await deliver();
    const [person] = await exportSubscribers(context, 'ADA@EXAMPLE.COM');
    expect(person).toMatchObject({ email: 'Ada@example.com', state: 'pending' });
    expect(await deleteSubscriber('ada@example.com', false, context)).toBe(true);
    expect(await everything(context)).not.toMatch(/ada@example/i);
    expect(await everything(context)).not.toContain(person?.id);
    expect(await everything(context)).toContain('other@example.com');
    expect(await deleteSubscriber('Ada@example.com', false, context)).toBe(false);
  });

  it('an address that is forgotten for good is never written to, and is known only by its hash', async () => {
    const { context, deliver, sent } = await newsroom(engine);
    await deleteSubscriber('never@example.com', true, context);
    expect(await everything(context)).not.toContain('never@');
    await ask(context, 'never@example.com');
    await deliver();
    expect(sent).toEqual([]);
    await unsuppress(context.store.db, 'never@example.com', context.secrets);
    await ask(context, 'never@example.com');
    await deliver();
    expect(sent).toHaveLength(1);
  });

  it('a list is taken over with its source, and brings back nobody who has left', async () => {
    const { context } = await newsroom(engine);
    await ask(context, 'left@example.com');
    await context.store.db.updateTable('subscriber').set({ state: 'unsubscribed' }).execute();
    const lines = ['new@example.com', 'left@example.com', 'broken', 'NEW@example.com'];
    const list = lines.map((email, index) => ({ email, language: 'es', line: index + 2 }));
    expect(await importSubscribers(list, 'Paper form, 2024', context)).toEqual({
      added: 1,
      known: 2,
      suppressed: 0,
      faulty: [4],
    });
    const [person] = await exportSubscribers(context, 'new@example.com');
    expect(person).toMatchObject({ state: 'confirmed', language: 'es' });
    expect(person?.consent).toMatchObject([{ kind: 'imported', place: 'Paper form, 2024' }]);
    expect((await exportSubscribers(context, 'left@example.com'))[0]?.state).toBe('unsubscribed');
  });

  it('forgets what has served its purpose, and nothing else', async () => {
    const { context, deliver, pass } = await newsroom(engine);
    await ask(context, 'pending@example.com');
    await importSubscribers([{ email: 'kept@example.com', language: undefined, line: 1 }], 'A list', context);
    await deliver();
    pass(6 * day);
    await forgetOld(context.store, context.now());
    expect(await exportSubscribers(context)).toHaveLength(2);
    pass(60 * day);
    await forgetOld(context.store, context.now());
    expect((await exportSubscribers(context)).map(({ email }) => email)).toEqual(['kept@example.com']);
    expect(await everything(context)).not.toContain('pending@');
  });

  it('a copy has everything, and can be restored into either database', async () => {
    const { context } = await fill(await newsroom(engine));
    const file = temporary('copy.db');
    expect(await backUp(context.store, file)).toBeGreaterThan(8);
    await expect(backUp(context.store, file)).rejects.toThrow('is there already');
    for (const other of engines) {
      const store = await openStore(await freshPlace(other));
      await restore(file, store);
      const copied = { ...context, store };
      const without = (text: string) => text.replaceAll(/"id":\d+/g, '');
      expect(without(await everything(copied))).toBe(without(await everything(context)));
      await ask(copied, 'c@example.com');
      await store.close();
    }
  });

  it('a copy is restored into no database that has one row, whatever it is', async () => {
    const { context } = await fill(await newsroom(engine));
    const file = temporary('copy.db');
    await backUp(context.store, file);
    // Rows of the two other tables lean on a subscriber.
    const tables = ['subscriber', 'token', 'outbox', 'issue', 'rate', 'suppression', 'reply'] as const;
    for (const table of tables) {
      const store = await openStore(await freshPlace(engine));
      const [row] = await context.store.db.selectFrom(table).selectAll().execute();
      await store.db
        .insertInto(table)
        .values(row as never)
        .execute();
      const before = await everything({ ...context, store });
      await expect(restore(file, store), table).rejects.toThrow('not empty');
      expect(await everything({ ...context, store }), table).toBe(before);
      await store.close();
    }
  });

  it('a second start finds its tables as they are', async () => {
    const place = await freshPlace(engine);
    for (let time = 0; time < 2; time += 1) await (await openStore(place)).close();
  });
});

describe('a file', () => {
  it('that is full keeps what it has, says so, and goes on when there is room', async () => {
    const place = { file: temporary('full.db') };
    const { context } = await newsroom('sqlite', {
      place,
      limits: { signUpsAnHour: 1e9, waitingMails: 1e9 },
    });
    const { db } = context.store;
    const { page_count: pages = 0 } =
      (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0] ?? {};
    await sql`pragma max_page_count = ${sql.lit(pages + 4)}`.execute(db);
    let taken = 0;
    let refused: unknown;
    for (let time = 0; time < 500 && !refused; time += 1) {
      await ask(context, `a${time}@example.com`).then(
        () => {
          taken += 1;
        },
        (error) => {
          refused = error;
        },
      );
    }
    expect(problemOf(refused)).toEqual({ status: 503, retryAfter: 30 });
    expect(await exportSubscribers(context)).toHaveLength(taken);
    expect((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)).rows).toEqual([
      { integrity_check: 'ok' },
    ]);
    await sql`pragma max_page_count = 1000000`.execute(db);
    expect((await ask(context, 'later@example.com')).kind).toBe('sent');
  });

  it('that another process holds is refused to nobody for long', async () => {
    const place = { file: temporary('locked.db') };
    const { context } = await newsroom('sqlite', { place });
    const other = new Sqlite(place.file);
    other.exec('begin exclusive');
    const error = await ask(context, 'a@example.com').catch((cause) => cause);
    expect(problemOf(error)).toEqual({ status: 503, retryAfter: 30 });
    other.exec('rollback');
    expect((await ask(context, 'a@example.com')).kind).toBe('sent');
  });

  it('is its owner’s alone', async () => {
    const file = temporary('own.db');
    await (await openStore({ file })).close();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('survives a copy that fails half way without leaving one', async () => {
    const { context } = await newsroom('sqlite');
    await context.store.close();
    const file = temporary('never.db');
    await expect(backUp(context.store, file)).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});

describe('the key', () => {
  it('is made once, for its owner alone', () => {
    const folder = temporary('data');
    const first = loadSecrets(folder).sign('a', 'b');
    expect(loadSecrets(folder).sign('a', 'b')).toBe(first);
    expect(loadSecrets(folder).sign('c', 'b')).not.toBe(first);
    expect(statSync(join(folder, 'secret.key')).mode & 0o077).toBe(0);
  });

  it('is not replaced when it is broken, since links in mails depend on it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadside-'));
    writeFileSync(join(folder, 'secret.key'), 'short');
    expect(() => loadSecrets(folder)).toThrow('is not a key');
  });
});
