import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../src/import/wordpress/moments.ts';

const zone = 'Europe/London';

describe('a moment from WordPress’s two clocks', () => {
  it.each([
    ['Kathmandu', '2019-07-01 14:45:00', '2019-07-01T14:45:00+05:45'],
    ['Chatham', '2019-01-01 22:45:00', '2019-01-01T22:45:00+13:45', '2019-01-01 09:00:00'],
    ['Adelaide', '2019-07-01 18:30:00', '2019-07-01T18:30:00+09:30'],
    ['Kiritimati', '2019-07-01 23:00:00', '2019-07-01T23:00:00+14:00'],
    ['the Marquesas', '2019-06-30 23:30:00', '2019-06-30T23:30:00-09:30'],
    ['Honolulu', '2019-06-30 23:00:00', '2019-06-30T23:00:00-10:00'],
    ['Greenwich', '2019-07-01 09:00:00', '2019-07-01T09:00:00+00:00'],
  ])('has the offset of %s', (_name, local, moment, gmt = '2019-07-01 09:00:00') => {
    expect(momentOf(local, gmt, zone)).toBe(moment);
  });

  it.each([
    ['fourteen hours and a quarter', '2019-07-01 23:15:00'],
    ['ten minutes', '2019-07-01 09:10:00'],
    ['two days', '2019-07-03 09:00:00'],
  ])('is by UTC, in the publication’s zone, where they are %s apart', (_name, local) => {
    expect(momentOf(local, '2019-07-01 09:00:00', zone)).toBe('2019-07-01T10:00:00+01:00');
  });
});
