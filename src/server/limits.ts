import type { Kysely } from 'kysely';
import type { Tables } from './store/tables.ts';

/** How much is taken from whom. Passed in, so that measurements can raise it. */
export interface Limits {
  /** Sign-ups from one network within an hour. */
  signUpsAnHour: number;
  /** Replies from one network within ten minutes. */
  repliesInTenMinutes: number;
  /** Confirmation mails to one address in all; at most one in 24 hours. */
  confirmationsEach: number;
  /** Confirmation mails to all addresses within an hour; more wait. */
  confirmationsAnHour: number;
  /** Mails that may wait. Beyond it sign-ups are refused, to be tried again later. */
  waitingMails: number;
}

/** The limits of a small newsroom. */
export const usualLimits: Limits = {
  signUpsAnHour: 5,
  repliesInTenMinutes: 3,
  confirmationsEach: 3,
  confirmationsAnHour: 200,
  waitingMails: 500,
};

/** Milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * Counts one more event in a bucket's current window.
 * @param length of the window in milliseconds
 * @returns how many there are now, and the seconds until the window ends
 */
export async function countEvent(
  db: Kysely<Tables>,
  bucket: string,
  length: number,
  now: Date,
): Promise<{ count: number; secondsLeft: number }> {
  const start = Math.floor(now.getTime() / length) * length;
  const row = await db
    .insertInto('rate')
    .values({ bucket, window_start: new Date(start).toISOString(), count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['bucket', 'window_start'])
        .doUpdateSet(({ eb }) => ({ count: eb('rate.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), secondsLeft: Math.ceil((start + length - now.getTime()) / 1000) };
}

/** How many events a bucket's current window has. */
export async function countedEvents(
  db: Kysely<Tables>,
  bucket: string,
  length: number,
  now: Date,
): Promise<number> {
  const start = new Date(Math.floor(now.getTime() / length) * length).toISOString();
  const row = await db
    .selectFrom('rate')
    .select('count')
    .where('bucket', '=', bucket)
    .where('window_start', '=', start)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
