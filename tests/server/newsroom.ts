import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import { publicationSettings } from '../../src/files/publication-settings.ts';
import { addressOf } from '../../src/model/addresses.ts';
import type { SiteFacts } from '../../src/model/site.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { type Limits, usualLimits } from '../../src/server/limits.ts';
import { composer } from '../../src/server/mail/compose.ts';
import type { Transport } from '../../src/server/mail/transport.ts';
import { deliverDue, type Post } from '../../src/server/mail/worker.ts';
import { secretsFrom } from '../../src/server/secrets.ts';
import type { Engine } from '../../src/server/store/migrations.ts';
import { openStore, type StorePlace } from '../../src/server/store/open.ts';
import { survey } from '../../src/files/survey.ts';
import { single } from '../fixture-sites.ts';

const postgres = inject('postgres');

/** The databases that are there. */
export const engines: Engine[] = postgres ? ['sqlite', 'postgres'] : ['sqlite'];

/** Runs tests on every database that this project tries; on one that is not there they are counted as not run. */
export function onEachDatabase(tests: (engine: Engine) => void): void {
  for (const engine of inject('databases')) {
    describe.skipIf(!engines.includes(engine))(`on ${engine}`, () => tests(engine));
  }
}

/** A database that nobody has used. */
export async function freshPlace(engine: Engine): Promise<StorePlace> {
  if (engine === 'sqlite') return { file: join(mkdtempSync(join(tmpdir(), 'broadside-')), 'test.db') };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${postgres}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { url: `${postgres}/${name}` };
}

/** A server's inside with a clock that tests set and a letter box that they read. */
export interface Newsroom {
  context: ServerContext;
  post: Post;
  sent: SendMailOptions[];
  /** Files of approved replies, by article and id. */
  published: Map<string, string>;
  /** Moves the clock, in milliseconds. */
  pass: (time: number) => void;
  /** Sends what is due. */
  deliver: () => Promise<number>;
  /** The last link that was mailed. */
  link: () => URL;
}

/** The facts of the sample publication as a build hands them to the server, with what sending asks for. */
export function sampleFacts(): SiteFacts {
  const setting = { content: resolve(single.content), now: single.now };
  const publication = { ...publicationSettings(setting), postalAddress: '1 Example Street' };
  const articles = survey(setting).files.filter(({ kind }) => kind === 'articles');
  const facts = articles.map(({ slug, fields }) => {
    const { headline, language } = fields as { headline: string; language: string };
    return [slug, { headline, language, address: addressOf(slug), replies: 'open', threads: {} }] as const;
  });
  return { publication, archive: false, articles: Object.fromEntries(facts) };
}

/** Opens a newsroom on a fresh database. */
export async function newsroom(
  engine: Engine,
  wishes: { limits?: Partial<Limits>; transport?: Transport; place?: StorePlace } = {},
): Promise<Newsroom> {
  let time = Date.parse('2026-03-01T10:00:00Z');
  const sent: SendMailOptions[] = [];
  const published = new Map<string, string>();
  const facts = sampleFacts();
  const context: ServerContext = {
    store: await openStore(wishes.place ?? (await freshPlace(engine))),
    secrets: secretsFrom(Buffer.alloc(32, 7)),
    limits: { ...usualLimits, ...wishes.limits },
    site: () => facts,
    origin: 'https://franknez.example',
    now: () => new Date(time),
    publish: (article, id, json) => void published.set(`${article}/${id}`, json),
    unpublish: (article, id) => void published.delete(`${article}/${id}`),
    approved: () => undefined,
    mailWaits: () => undefined,
  };
  // With the test its connections end, of which PostgreSQL has a hundred for all tests together.
  onTestFinished(() => context.store.close().catch(() => undefined));
  const transport = wishes.transport ?? {
    send: async (mail) => void sent.push(mail),
    close: () => undefined,
  };
  const post: Post = {
    store: context.store,
    transport,
    compose: composer(context, undefined),
    limits: context.limits,
    now: context.now,
  };
  return {
    context,
    post,
    sent,
    published,
    pass: (more) => {
      time += more;
    },
    deliver: () => deliverDue(post),
    link: () => new URL(/https?:\/\/\S+/.exec(String(sent.at(-1)?.text))?.[0] ?? ''),
  };
}

/** A form as a browser sends it. */
export const formOf = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

/** Everything in the database, as text. */
export async function everything({ store }: ServerContext): Promise<string> {
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
  const rows = await Promise.all(tables.map((table) => store.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}
