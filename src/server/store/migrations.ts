import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The two databases that the server speaks to. */
export type Engine = 'sqlite' | 'postgres';

/** Every change that was ever made to the tables, in order. A published one is never edited: add another. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '2026-11-newsletter': { up: (db) => newsletter(db, engine) },
  '2026-11-replies': { up: replies },
});

async function replies({ schema }: Kysely<unknown>): Promise<void> {
  const texts = [
    'article',
    'name',
    'email',
    'text',
    'text_hash',
    'language',
    'state',
    'reasons',
    'created_at',
  ];
  let table = schema.createTable('reply').addColumn('id', 'text', (column) => column.primaryKey());
  for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['notify', 'score'])
    table = table.addColumn(name, 'integer', (column) => column.notNull());
  await table
    .addColumn('parent', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('once', 'text', (column) => column.notNull().unique())
    .execute();
  await schema.createIndex('reply_waiting').on('reply').columns(['state', 'created_at']).execute();
  await schema.createIndex('reply_words').on('reply').column('text_hash').execute();
}

async function newsletter(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const number = engine === 'sqlite' ? 'integer' : 'serial';
  const { schema } = db;
  await schema
    .createTable('subscriber')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_norm', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull())
    .addColumn('asked_at', 'text')
    .execute();
  await schema
    .createTable('consent')
    .addColumn('id', number, (column) => column.primaryKey())
    .addColumn('subscriber_id', 'text', (column) =>
      column.notNull().references('subscriber.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('consent_of').on('consent').column('subscriber_id').execute();
  await schema
    .createTable('token')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await schema.createIndex('token_of').on('token').column('ref').execute();
  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute();
  await schema.createIndex('outbox_due').on('outbox').columns(['state', 'kind', 'next_at']).execute();
  await schema
    .createTable('issue')
    .addColumn('slug', 'text', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('delivery')
    .addColumn('issue', 'text', (column) => column.notNull())
    .addColumn('subscriber_id', 'text', (column) =>
      column.notNull().references('subscriber.id').onDelete('cascade'),
    )
    .addColumn('outbox_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_once', ['issue', 'subscriber_id'])
    .execute();
  await schema
    .createTable('rate')
    .addColumn('bucket', 'text', (column) => column.notNull())
    .addColumn('window_start', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rate_of', ['bucket', 'window_start'])
    .execute();
  await schema
    .createTable('suppression')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
