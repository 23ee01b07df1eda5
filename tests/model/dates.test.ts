import { expect, it } from 'vitest';
import {
  formatEdition,
  formatMoment,
  formatPartialDate,
  instantIn,
  latest,
  wholeYears,
  yearOf,
} from '../../src/model/dates.ts';

/** Intl puts narrow no-break spaces where people read spaces. */
const seen = (text: string): string => text.replaceAll(/\s/g, ' ');

it('shows an instant in the publication’s zone, not in the one it was written in', () => {
  const london = { language: 'en-GB', timeZone: 'Europe/London' };
  expect(seen(formatMoment('2026-02-28T23:30:00-05:00', london))).toBe('1 March 2026 at 04:30 GMT');
  expect(formatEdition('2026-02-28T23:30:00-05:00', london)).toBe('Sunday, 1 March 2026');
  const newYork = { language: 'en-US', timeZone: 'America/New_York' };
  expect(seen(formatMoment('2025-11-04T14:00:00Z', newYork))).toBe('November 4, 2025 at 9:00 AM EST');
});

it.each([
  ['2024', '2024'],
  ['2024-10', 'October 2024'],
  ['2025-11-03', 'November 3, 2025'],
])('shows %s as precisely as written: %s', (date, text) =>
  expect(formatPartialDate(date, 'en-US')).toBe(text),
);

it('compares instants, not their spelling', () => {
  expect(latest('2026-03-01T09:00:00-05:00', '2026-03-01T13:00:00Z', undefined)).toBe(
    '2026-03-01T09:00:00-05:00',
  );
});

it('counts whole years', () => {
  expect(wholeYears('2025-11-04T09:00:00-05:00', new Date('2026-11-04T13:59:59Z'))).toBe(0);
  expect(wholeYears('2025-11-04T09:00:00-05:00', new Date('2026-11-04T14:00:00Z'))).toBe(1);
  expect(wholeYears('2025-11-04T09:00:00-05:00', new Date('2028-01-01T00:00:00Z'))).toBe(2);
  expect(wholeYears('2030-01-01T00:00:00Z', new Date('2028-01-01T00:00:00Z'))).toBe(0);
});

it('knows the year in a zone', () => {
  expect(yearOf(new Date('2026-01-01T03:00:00Z'), 'America/New_York')).toBe(2025);
});

it.each([
  ['America/New_York', '2026-03-01T09:00:00-05:00'],
  ['America/New_York', '2026-07-01T09:00:00-04:00'],
  ['Asia/Kathmandu', '2026-03-01T09:00:00+05:45'],
  ['Pacific/Kiritimati', '2026-03-01T09:00:00+14:00'],
])('writes a moment in %s with the offset that it has then: %s', (timeZone, written) => {
  expect(instantIn(new Date(written), timeZone)).toBe(written);
});
