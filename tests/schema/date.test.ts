import { expect, it } from 'vitest';
import { isInstant, isPartialDate } from '../../src/schema/date.ts';

it.each(['2026-03-01T09:00:00-05:00', '2026-03-01T09:00Z', '2024-02-29T23:59:59.5+05:45'])(
  '%s is an instant',
  (text) => expect(isInstant(text)).toBe(true),
);

it.each([
  '2026-02-29T09:00:00Z',
  '2026-13-01T09:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T09:60:00Z',
  '2026-03-01T09:00:00+15:00',
  '2026-03-01T09:00:00+05:60',
  '2026-03-01 09:00:00Z',
  '2026-03-01T09:00:00',
  'Tuesday 31 Septembr',
  '',
])('“%s” is no instant', (text) => expect(isInstant(text)).toBe(false));

it.each(['2024', '2024-10', '2024-02-29'])('%s is a date as precise as written', (text) =>
  expect(isPartialDate(text)).toBe(true),
);

it.each(['24', '2024-13', '2023-02-29', '2024-1-1', 'October 2024'])('“%s” is no date', (text) =>
  expect(isPartialDate(text)).toBe(false),
);
