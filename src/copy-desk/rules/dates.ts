/** A date in a text with the weekday that stands beside it. */
export interface WrittenDate {
  start: number;
  end: number;
  /** 0 is Sunday. Nothing when no weekday is written. */
  weekday: number | undefined;
  day: number;
  /** 0 is January. */
  month: number;
  year: number | undefined;
}

const english = {
  days: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
  months: 'january february march april may june july august september october november december'.split(' '),
};
const spanish = {
  days: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
};

const names = (words: readonly string[], short: boolean): string =>
  words.map((word) => (short ? `${word}|${word.slice(0, 3)}\\.?|${word.slice(0, 4)}\\.` : word)).join('|');

const weekday = `(?<weekday>${names(english.days, true)})`;
const month = `(?<month>${names(english.months, true)})`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,?\\s+(?<year>(?:19|20)\\d\\d))?(?!\\d|[,.]\\d)';

const patterns: Record<string, RegExp[]> = {
  en: [
    `(?:\\b${weekday},?\\s+(?:the\\s+)?)?(?<![\\d.,$£€])\\b${day}\\s+(?:of\\s+)?${month}\\b${year}`,
    `(?:\\b${weekday},?\\s+(?:the\\s+)?)?\\b${month}\\s+${day}\\b${year}`,
  ].map((source) => new RegExp(source, 'gi')),
  es: [
    new RegExp(
      `(?:\\b(?<weekday>${spanish.days.join('|')}),?\\s+(?:día\\s+)?)?\\b${day}\\s+de\\s+(?<month>${spanish.months.join('|')})(?:\\s+(?:de|del)\\s+(?<year>(?:19|20)\\d\\d))?`,
      'gi',
    ),
  ],
};

/** Every date of a day and a month that a text names. */
export function datesIn(text: string, language: string): WrittenDate[] {
  const { days, months } = language === 'es' ? spanish : english;
  return (patterns[language] ?? []).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, index, groups = {} }) => ({
      start: index,
      end: index + whole.length,
      weekday: positionOf(groups.weekday, days),
      day: Number(groups.day),
      month: positionOf(groups.month, months) ?? 0,
      year: groups.year ? Number(groups.year) : undefined,
    })),
  );
}

function positionOf(written: string | undefined, words: readonly string[]): number | undefined {
  if (!written) return undefined;
  const start = written.toLowerCase().replace('.', '');
  return words.findIndex((word) => word.startsWith(start));
}

/** The year that a date without one means: the one that brings it nearest to a moment. */
export function likelyYear({ day, month }: WrittenDate, near: Date): number {
  const years = [-1, 0, 1].map((step) => near.getUTCFullYear() + step);
  const distance = (year: number) => Math.abs(Date.UTC(year, month, day) - near.getTime());
  return years.toSorted((a, b) => distance(a) - distance(b))[0] ?? near.getUTCFullYear();
}

/** The weekday of a date, 0 for Sunday; nothing when there is no such day. */
export function weekdayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getUTCDay() : undefined;
}
