/** A stretch of time, in milliseconds since the epoch (UTC); a day has no length. */
export interface Stretch {
  from: number;
  to: number;
}

/** A mark on the scale of time. */
export interface Tick {
  x: number;
  /** The finer part of its date: a day, a month, or a year where years are counted. */
  label: string;
  /** The larger part below it, where it is new: the month and year of a day, the year of a month. */
  below: string | undefined;
}

/** The units in which a scale may count, from fine to coarse, with their rough length in days. */
const steps = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day', count, days: count }) as const),
  ...[1, 3, 6].map((count) => ({ unit: 'month', count, days: count * 30.4 }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].map(
    (count) => ({ unit: 'year', count, days: count * 365.25 }) as const,
  ),
];
type Step = (typeof steps)[number];

/** Ticks stand at least this part of the line apart, so that their labels fit a small phone. */
const apart = 0.17;
const day = 86_400_000;

/** Round dates within a stretch of time, at most six; `x` is an instant in milliseconds. */
export function ticksOf({ from, to }: Stretch, language: string): Tick[] {
  const last = steps.at(-1) as Step;
  const step = steps.find(({ days }) => (days * day) / (to - from) >= apart) ?? last;
  let above = '';
  return instantsOf(step, from, to).map((instant) => {
    const { label, below } = labelsOf(step, instant, language);
    const isNew = below !== above;
    above = below ?? '';
    return { x: instant, label, below: isNew ? below : undefined };
  });
}

/** The instants from the first to the last at which a step begins. */
function instantsOf({ unit, count }: Step, from: number, to: number): number[] {
  const nth = {
    day: (index: number) => index * count * day,
    month: (index: number) => utc(0, index * count),
    year: (index: number) => utc(index * count, 0),
  }[unit];
  const start = new Date(from);
  const years = start.getUTCFullYear();
  const passed = { day: from / day, month: years * 12 + start.getUTCMonth(), year: years }[unit] / count;
  const instants: number[] = [];
  for (let index = Math.floor(passed); nth(index) <= to; index += 1) {
    if (nth(index) >= from) instants.push(nth(index));
  }
  return instants;
}

/** Unlike `Date.UTC`, takes the years 0 to 99 as they are. */
function utc(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

function labelsOf({ unit }: Step, instant: number, language: string): Omit<Tick, 'x'> {
  const words = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC', calendar: 'gregory' }).format(instant);
  if (unit === 'year') return { label: words({ year: 'numeric' }), below: undefined };
  if (unit === 'month') return { label: words({ month: 'short' }), below: words({ year: 'numeric' }) };
  return { label: words({ day: 'numeric' }), below: words({ month: 'short', year: 'numeric' }) };
}
