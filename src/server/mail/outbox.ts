import type { Kysely, Transaction } from 'kysely';
import { newId } from '../store/new-id.ts';
import type { OutboxRow, Tables } from '../store/tables.ts';

/** Kinds of mail, the most urgent first. */
export const mailKinds = ['unsubscribe', 'moderate', 'published', 'confirm', 'issue'] as const;

/** A mail to be sent, as it is kept until then: what it is made of, not the mail. */
export interface Mail {
  kind: (typeof mailKinds)[number];
  recipient: string;
  /** What the kind needs to make the mail; JSON. */
  payload: object;
}

/**
 * Puts a mail into the outbox, as part of the transaction that gives rise to it: either both are kept or neither.
 * @param domain of the publication, for the Message-ID
 * @param now from when it may be sent
 */
export async function enqueue(
  db: Kysely<Tables> | Transaction<Tables>,
  { kind, recipient, payload }: Mail,
  domain: string,
  now: Date,
): Promise<string> {
  const id = newId();
  const row: OutboxRow = {
    id,
    kind,
    recipient,
    payload: JSON.stringify(payload),
    message_id: `<${id}@${domain}>`,
    state: 'waiting',
    attempts: 0,
    next_at: now.toISOString(),
    error: null,
  };
  await db.insertInto('outbox').values(row).execute();
  return id;
}

/** Whether so many mails are waiting that no more should be taken on. */
export async function isFull(db: Kysely<Tables>, most: number): Promise<boolean> {
  if (!Number.isFinite(most)) return false;
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('kind', '!=', 'issue')
    .limit(most)
    .execute();
  return rows.length >= most;
}

/** How many mails wait, and how many of them could not be sent at a first attempt. */
export async function waitingMails(db: Kysely<Tables>): Promise<{ waiting: number; tried: number }> {
  const rows = await db.selectFrom('outbox').select('attempts').where('state', '=', 'waiting').execute();
  return { waiting: rows.length, tried: rows.filter(({ attempts }) => attempts > 0).length };
}
