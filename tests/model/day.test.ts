import { expect, it } from 'vitest';
import { formatDay, latest } from '../../src/model/dates.ts';

it.each([
  ['en-GB', 'Europe/London', '1 March 2026'],
  ['en-US', 'America/New_York', 'February 28, 2026'],
  ['es', 'Asia/Tokyo', '1 de marzo de 2026'],
])('shows the day in the words of %s, as it is in %s: %s', (language, timeZone, day) => {
  expect(formatDay('2026-02-28T23:30:00-05:00', { language, timeZone })).toBe(day);
});

it('of two spellings of one moment keeps the first', () => {
  const written = ['2026-03-01T09:00:00-05:00', '2026-03-01T14:00:00Z'] as const;
  expect(latest(...written)).toBe(written[0]);
});
