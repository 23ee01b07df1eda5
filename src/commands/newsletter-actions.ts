import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { waitingMails } from '../server/mail/outbox.ts';
import { sendingState } from '../server/newsletter/send.ts';
import { deleteSubscriber, exportSubscribers, importSubscribers } from '../server/newsletter/subscribers.ts';
import { unsuppress } from '../server/newsletter/suppression.ts';
import { Refusal } from '../files/refusal.ts';
import { addressOf, type Opened, type Options } from './newsletter-opened.ts';
import { sendIssue } from './newsletter-send.ts';

type Action = (rest: string[], options: Options, opened: Opened) => Promise<number>;

/** What `npm run newsletter` can do. */
export const newsletterActions: Readonly<Record<string, Action>> = {
  send: sendIssue,

  status: async (_rest, _options, { context }) => {
    const { db } = context.store;
    const states = await db
      .selectFrom('subscriber')
      .select(['state', sql<number>`count(*)`.as('count')])
      .groupBy('state')
      .execute();
    for (const { state, count } of states) console.log(`${state}: ${count}`);
    if (!states.length) console.log('Nobody has signed up yet.');
    const issues = await db
      .selectFrom('issue')
      .select(['slug', 'started_at'])
      .orderBy('started_at')
      .execute();
    for (const { slug, started_at } of issues) {
      const { sent, waiting, failed } = await sendingState(slug, context);
      console.log(`${slug} (since ${started_at}): ${sent} sent, ${waiting} waiting, ${failed} not delivered`);
    }
    const { waiting, tried } = await waitingMails(db);
    console.log(`Outbox: ${waiting} waiting, ${tried} of them after an attempt that failed.`);
    return 0;
  },

  export: async ([typed], { csv }, { context }) => {
    const records = await exportSubscribers(context, typed === undefined ? undefined : addressOf(typed));
    if (typed !== undefined && !records.length) throw new Refusal(`Nothing is kept of ${typed}.`);
    const rows = records.filter(({ state }) => state === 'confirmed');
    if (csv)
      console.log(
        ['email,language', ...rows.map(({ email, language }) => `${quoted(email)},${language}`)].join('\n'),
      );
    else console.log(JSON.stringify(records, null, 2));
    return 0;
  },

  import: async ([file], { source }, { context }) => {
    if (!file)
      throw new Refusal(
        'Which file? npm run newsletter -- import FILE.csv --source "where and how they consented"',
      );
    if (!source?.trim()) {
      throw new Refusal(
        '--source is missing: say where and how these people consented. It is kept with each of them.',
      );
    }
    const outcome = await importSubscribers(readPeople(file), source.trim(), context);
    console.log(
      `${outcome.added} added, ${outcome.known} known already, ${outcome.suppressed} never to be written to.`,
    );
    if (!outcome.faulty.length) return 0;
    console.error(
      `No e-mail address in line ${outcome.faulty.join(', ')} of ${file}. The others were taken.`,
    );
    return 1;
  },

  delete: async ([typed = ''], options, { context }) => {
    const found = await deleteSubscriber(addressOf(typed), options['for-good'], context);
    console.log(found ? `${typed} is forgotten.` : `Nothing was kept of ${typed}.`);
    if (options['for-good']) console.log('It will never be written to again; “allow” takes that back.');
    return 0;
  },

  allow: async ([typed = ''], _options, { context }) => {
    await unsuppress(context.store.db, addressOf(typed), context.secrets);
    console.log(`${typed} may be written to again, once it has signed up.`);
    return 0;
  },
};

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** People of a CSV file: a column `email` (or the first), and perhaps one `language`. */
function readPeople(file: string): { email: string; language: string | undefined; line: number }[] {
  let rows: string[][];
  try {
    rows = parse(readFileSync(file), { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new Refusal(`${file} could not be read as CSV: ${(cause as Error).message}`);
  }
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const named = header.findIndex((name) => /^e-?mail( address)?$/.test(name));
  const language = header.indexOf('language');
  const people = named < 0 ? rows : rows.slice(1);
  return people.map((row, index) => ({
    email: row[Math.max(0, named)] ?? '',
    language: (language >= 0 && row[language]?.trim()) || undefined,
    line: index + (named < 0 ? 1 : 2),
  }));
}
