import type { Fault } from '../../check/finding.ts';
import { datesIn, likelyYear, type WrittenDate, weekdayOf } from './dates.ts';
import { errorAt } from './matches.ts';
import type { Story } from './story.ts';

/** Weekdays that do not fit their date, and dates that no calendar has. */
export function weekdayFaults({ file, passages, language }: Story): Fault[] {
  const { published } = file.fields;
  const near = typeof published === 'string' ? new Date(published) : undefined;
  return passages.flatMap((passage) =>
    datesIn(passage.text, language).flatMap((date) => {
      const found = problemOf(date, near && !Number.isNaN(near.getTime()) ? near : undefined, language);
      return found ? [errorAt({ passage, ...date }, ...found)] : [];
    }),
  );
}

function problemOf(
  date: WrittenDate,
  near: Date | undefined,
  language: string,
): [rule: string, message: string, fix: string] | undefined {
  const year = date.year ?? (near && likelyYear(date, near));
  const written = new Date(Date.UTC(year ?? 2024, date.month, 1));
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(written);
  // Without a year, 29 February may be meant in a leap year.
  if (weekdayOf(date.year ?? 2024, date.month, date.day) === undefined)
    return ['impossible-date', `${monthName} has no day ${date.day}`, 'write the day that is meant'];
  if (year === undefined || date.weekday === undefined) return undefined;
  const right = weekdayOf(year, date.month, date.day);
  if (right === undefined || right === date.weekday) return undefined;
  const message = `${date.day} ${monthName} ${year} is a ${nameOf(right, language)}, not a ${nameOf(date.weekday, language)}`;
  return ['weekday-date', message, 'mend the weekday or the date'];
}

/** 1 January 2023 was a Sunday. */
const nameOf = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2023, 0, 1 + weekday)),
  );
