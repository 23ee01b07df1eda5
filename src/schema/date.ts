import { z } from 'zod';
import { checked } from './checked.ts';

const instantForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-](\d\d):(\d\d))$/;
const partialForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** A part that was not written counts as nothing. */
const toNumber = (part: string | undefined): number => Number(part ?? 0);

/** Whether the calendar has this day: 2026-02-31 is refused, where `Date` would move it to March. */
function isDay(year: number, month: number, day: number): boolean {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the text is a possible date, time and offset (RFC 3339; seconds may be left out). */
export function isInstant(text: string): boolean {
  const match = instantForm.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(toNumber);
  const [offsetHours = 0, offsetMinutes = 0] = match.slice(8).map(toNumber);
  const timeExists = hour < 24 && minute < 60 && second < 60;
  return isDay(year, month, day) && timeExists && offsetHours <= 14 && offsetMinutes < 60;
}

/** Whether the text is a possible date as precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isPartialDate(text: string): boolean {
  const match = partialForm.exec(text);
  if (!match) return false;
  const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => Number(part ?? 1));
  return isDay(year, month, day);
}

/** A moment with its offset from UTC, kept as written. Never coerced: see `isDay`. */
export const instant = (): z.ZodString =>
  checked(z.string(), isInstant, {
    rule: 'bad-date',
    message: (text) =>
      instantForm.test(text)
        ? `is “${text}”, which is not a possible date and time`
        : `is “${text}”, which is not a date with time and offset`,
    fix: 'write date, time and offset, for example 2026-03-01T09:00:00-05:00',
  });

/** A date only as precise as it is known, kept as written. */
export const partialDate = (): z.ZodString =>
  checked(z.string(), isPartialDate, {
    rule: 'bad-date',
    message: (text) =>
      partialForm.test(text)
        ? `is “${text}”, which is not a possible date`
        : `is “${text}”, which is no date`,
    fix: 'write YYYY, YYYY-MM or YYYY-MM-DD, for example 2026-03-01',
  });
