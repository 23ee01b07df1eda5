import type { SendMailOptions } from 'nodemailer';
import { countEvent, countedEvents, day, hour, type Limits, minute } from '../limits.ts';
import type { Store } from '../store/open.ts';
import type { OutboxRow } from '../store/tables.ts';
import { noteBounce } from './bounce.ts';
import { mailKinds } from './outbox.ts';
import type { Transport } from './transport.ts';

/** What sending needs; passed in, so that tests bring their own. */
export interface Post {
  store: Store;
  transport: Transport;
  /** Makes the mail from what the outbox keeps; nothing when it has lost its purpose meanwhile. */
  compose: (row: OutboxRow) => Promise<SendMailOptions | undefined>;
  limits: Pick<Limits, 'confirmationsAnHour'>;
  now: () => Date;
}

/** For how long a mail belongs to the worker that took it. If that one dies, another takes it then. */
const lease = 10 * minute;
/** After so many attempts, over about a week, a mail is given up. */
const mostAttempts = 18;

/** Milliseconds until the next attempt: a minute at first, then twice as long each time, at most a day. */
export const backoff = (attempts: number): number => Math.min(minute * 2 ** (attempts - 1), day);

/**
 * Sends what is due, one after another.
 * @param only kinds of mail to send; all by default
 * @returns how many were dealt with, sent or not
 */
export async function deliverDue(post: Post, only?: { kind: string; most: number }): Promise<number> {
  let dealtWith = 0;
  for (const kind of only ? [only.kind] : mailKinds) {
    // Beyond the hour's allowance confirmations wait where they are.
    const left = kind === 'confirm' ? await confirmationsLeft(post) : Number.POSITIVE_INFINITY;
    const most = Math.min(only?.most ?? 100, left);
    for (const row of most > 0 ? await dueOf(kind, most, post) : []) {
      if (await deliver(row, post)) dealtWith += 1;
    }
  }
  return dealtWith;
}

/** Mails of a kind whose time has come, the longest waiting first. */
const dueOf = (kind: string, most: number, { store, now }: Post): Promise<OutboxRow[]> =>
  store.db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('kind', '=', kind)
    .where('next_at', '<=', now().toISOString())
    .orderBy('next_at')
    .limit(most)
    .execute();

const confirmations = 'confirmations';

/** How many new confirmations may still be sent within this hour. */
async function confirmationsLeft({ store, limits, now }: Post): Promise<number> {
  if (!Number.isFinite(limits.confirmationsAnHour)) return Number.POSITIVE_INFINITY;
  return limits.confirmationsAnHour - (await countedEvents(store.db, confirmations, hour, now()));
}

async function deliver(row: OutboxRow, post: Post): Promise<boolean> {
  if (!(await take(row, post))) return false;
  if (row.kind === 'confirm' && row.attempts === 0)
    await countEvent(post.store.db, confirmations, hour, post.now());
  const mail = await post.compose(row);
  if (!mail) return settle(row, post, { state: 'failed', error: 'no longer wanted' });
  try {
    await post.transport.send({ ...mail, messageId: row.message_id });
    return await settle(row, post, { state: 'sent', error: null });
  } catch (cause) {
    return await failed(row, post, cause as SendingError);
  }
}

/** Makes a mail this worker's own; false when another has taken it. */
async function take({ id, next_at, attempts }: OutboxRow, { store, now }: Post): Promise<boolean> {
  const until = new Date(now().getTime() + lease).toISOString();
  const { numUpdatedRows } = await store.db
    .updateTable('outbox')
    .set({ next_at: until, attempts: attempts + 1 })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_at', '=', next_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends a mail. What it was made of is forgotten with it. */
async function settle(
  { id }: OutboxRow,
  { store }: Post,
  end: Pick<OutboxRow, 'state' | 'error'>,
): Promise<true> {
  await store.db
    .updateTable('outbox')
    .set({ ...end, payload: '' })
    .where('id', '=', id)
    .execute();
  return true;
}

async function failed(row: OutboxRow, post: Post, cause: SendingError): Promise<true> {
  const attempts = row.attempts + 1;
  const refused = isAboutRecipient(cause);
  if (refused) await noteBounce(row, post.store, post.now());
  if (refused || attempts >= mostAttempts)
    return settle(row, post, { state: 'failed', error: cause.message });
  const next = new Date(post.now().getTime() + backoff(attempts)).toISOString();
  await post.store.db
    .updateTable('outbox')
    .set({ next_at: next, error: cause.message })
    .where('id', '=', row.id)
    .execute();
  return true;
}

/** What nodemailer says of a mail that could not be sent. */
type SendingError = Error & { code?: string; responseCode?: number };

/** Whether a server refused this very address for good; a wrong password or a relay that is closed is no fault of it. */
const isAboutRecipient = ({ code, responseCode = 0 }: SendingError): boolean =>
  code === 'EENVELOPE' && [550, 551, 552, 553, 556].includes(responseCode);
