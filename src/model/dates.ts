export { isInstant } from '../schema/date.ts';

/** A moment as the editor wrote it: RFC 3339 with its offset. */
export type Instant = string;

/** A date as precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

/** How and where dates are shown. */
export interface DateStyle {
  /** BCP 47 tag that decides order and words. */
  language: string;
  /** IANA zone in which instants are shown. */
  timeZone: string;
}

/** Milliseconds since the epoch. */
export const toMillis = (instant: Instant): number => Date.parse(instant);

/** The later of some instants; `undefined` ones are passed over. At least one must be given. */
export function latest(first: Instant, ...others: (Instant | undefined)[]): Instant {
  return others.reduce<Instant>(
    (best, next) => (next && toMillis(next) > toMillis(best) ? next : best),
    first,
  );
}

/** Formats by what they depend on: making one costs more than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, options]);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, options);
  formats.set(name, format);
  return format;
}

/** `4 November 2025`, in the publication’s zone and the text’s language. */
export function formatDay(instant: Instant, { language, timeZone }: DateStyle): string {
  return formatIn(language, { dateStyle: 'long', timeZone }).format(toMillis(instant));
}

/** `Tuesday, November 4, 2025`: the line of an edition. */
export function formatEdition(instant: Instant, { language, timeZone }: DateStyle): string {
  return formatIn(language, { dateStyle: 'full', timeZone }).format(toMillis(instant));
}

/** Day, time and the zone’s short name. */
export function formatMoment(instant: Instant, { language, timeZone }: DateStyle): string {
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return formatIn(language, { ...day, ...time, timeZone }).format(toMillis(instant));
}

/** A partial date in words, as precise as written: `2024`, `October 2024`, `3 November 2025`. */
export function formatPartialDate(date: PartialDate, language: string): string {
  const [, month, day] = date.split('-');
  // Written in the calendar of the file; in another, a year or a month would be only part of two.
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' };
  if (month) parts.month = 'long';
  if (day) parts.day = 'numeric';
  return formatIn(language, parts).format(Date.parse(date));
}

/** The calendar year of a moment in a zone. */
export function yearOf(moment: Date, timeZone: string): number {
  return Number(formatIn('en-u-ca-gregory', { year: 'numeric', timeZone }).format(moment));
}

/** Whole years from one moment to another, by the calendar (UTC); 0 when the second is earlier. */
export function wholeYears(from: Instant, to: Date): number {
  const start = new Date(from);
  const years = to.getUTCFullYear() - start.getUTCFullYear();
  const anniversary = new Date(start);
  anniversary.setUTCFullYear(start.getUTCFullYear() + years);
  return Math.max(0, anniversary > to ? years - 1 : years);
}

/** A moment written with the offset that a zone has then: `2026-03-01T09:00:00-05:00`. */
export function instantIn(moment: Date, timeZone: string): Instant {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${format.format(moment).replace(' ', 'T')}${offset?.slice(3) || 'Z'}`;
}
