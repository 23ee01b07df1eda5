import { type Instant, instantIn, isInstant } from '../../model/dates.ts';

const hour = 3_600_000;

/**
 * A moment from WordPress's two clocks, with the site's own offset where they give one.
 * @param local `YYYY-MM-DD HH:MM:SS` in the site's zone
 * @param gmt the same in UTC
 * @param timeZone the publication's, where the clocks give no offset
 * @returns nothing when neither clock says when
 */
export function momentOf(local: string, gmt: string, timeZone: string): Instant | undefined {
  const there = read(local);
  const utc = read(gmt);
  if (utc === undefined) {
    return there === undefined
      ? undefined
      : `${written(local)}${offsetOf(instantIn(new Date(there), timeZone))}`;
  }
  const difference = (there ?? Number.NaN) - utc;
  const isOffset = Math.abs(difference) <= 14 * hour && difference % (hour / 4) === 0;
  if (!isOffset) return instantIn(new Date(utc), timeZone);
  const minutes = Math.abs(difference) / 60_000;
  const two = (number: number): string => String(number).padStart(2, '0');
  const sign = difference < 0 ? '-' : '+';
  return `${written(local)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Milliseconds since the epoch, as if the clock showed UTC. */
function read(clock: string): number | undefined {
  const instant = `${written(clock)}Z`;
  return isInstant(instant) && !clock.startsWith('0000') ? Date.parse(instant) : undefined;
}

const written = (clock: string): string => clock.replace(' ', 'T');

const offsetOf = (instant: Instant): string => instant.slice(19);
