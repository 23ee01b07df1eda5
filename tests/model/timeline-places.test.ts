import { describe, expect, it } from 'vitest';
import { timeScale } from '../../src/model/timeline.ts';

/** The year 2025 from its first to its last day: 364 days on 94 % of the line, 3 % free at either end. */
const year = (...between: string[]) => ['2025-01-01', ...between, '2025-12-31'];

describe('moments that fall together', () => {
  const within = (dates: string[], language = 'en') => {
    const { label, from, to } = timeScale(year(...dates), language)?.pins[1] ?? {};
    return { label, from, to };
  };

  it.each([
    ['the day first', ['2025-06-16', '2025-06']],
    ['the month first', ['2025-06', '2025-06-16']],
  ])('have one mark that covers both, from whichever side the line runs: %s', (_name, dates) => {
    // 1 June is day 151, 1 July day 181.
    expect(within(dates)).toEqual({ label: '2–3', from: 42, to: 49.7 });
    expect(within(dates, 'ar')).toEqual({ label: '2–3', from: 58, to: 50.3 });
  });

  it('share a label only with their neighbours', () => {
    const labels = timeScale(year('2025-06-01', '2025-12-30'), 'en')?.pins.map(({ label }) => label);
    expect(labels).toEqual(['1', '2', '3–4']);
  });

  it('are those nearer than a pin is wide: on a line of 63 days, a day apart is apart', () => {
    expect(timeScale(['2025-01-01', '2025-01-02', '2025-03-05'], 'en')?.pins).toMatchObject([
      { label: '1', x: 3 },
      { label: '2', x: 4.5 },
      { label: '3', x: 97 },
    ]);
  });
});

it('a line has as many rows of labels as the pins need', () => {
  expect(timeScale(year(), 'en')?.levels).toBe(1);
  expect(timeScale(year('2025-12-10'), 'en')?.levels).toBe(1);
  expect(timeScale(year('2025-12-15', '2025-12-23'), 'en')?.levels).toBe(2);
});

it.each([
  ['a year and its first month', ['2025', '2025-01']],
  ['a year and its last month', ['2025', '2025-12']],
  ['a year and a day of it', ['2025', '2025-06-16']],
])('a line is drawn for %s, since they are not the same time', (_name, dates) => {
  expect(timeScale(dates, 'en')?.pins).not.toHaveLength(0);
});

it('a line of months has a mark as long as each', () => {
  // 1 January to 1 March 2025: 59 days, of which January has 31.
  const pins = timeScale(['2025-01', '2025-02'], 'en')?.pins.map(({ from, to }) => [from, to]);
  expect(pins).toEqual([
    [3, 52.4],
    [52.4, 97],
  ]);
});
