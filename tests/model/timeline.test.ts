import { describe, expect, it } from 'vitest';
import { timeScale } from '../../src/model/timeline.ts';

const pinsOf = (dates: string[], language = 'en') => timeScale(dates, language)?.pins ?? [];

describe('a line of time', () => {
  it('places moments to scale: equal times, equal distances', () => {
    const [a, b, c] = pinsOf(['2025-01-01', '2025-01-11', '2025-01-31']);
    expect((c?.x ?? 0) - (b?.x ?? 0)).toBeCloseTo(2 * ((b?.x ?? 0) - (a?.x ?? 0)), 0);
  });

  it('shows how precisely a date is known: a day is a point, a month or a year a stretch', () => {
    const [year, month, day] = pinsOf(['2024', '2025-06', '2025-12-31']);
    const lengths = [year, month, day].map((pin) => (pin?.to ?? 0) - (pin?.from ?? 0));
    expect(lengths[2]).toBe(0);
    expect(lengths[0]).toBeGreaterThan(10 * (lengths[1] ?? 0));
    expect(lengths[1]).toBeGreaterThan(2);
  });

  it('is not drawn where there is no scale: one moment, or all on one day', () => {
    expect(timeScale(['2026-02-28'], 'en')).toBeUndefined();
    expect(timeScale(['2026-02-28', '2026-02-28'], 'en')).toBeUndefined();
    expect(timeScale(['2025', '2025'], 'en')).toBeUndefined();
  });

  it('gives moments that fall together one label, and lifts labels that would cover one another', () => {
    const pins = pinsOf(['0476', '2025-01-20', '2025-02', '2025-02-20']);
    expect(pins.map(({ label }) => label)).toEqual(['1', '2–4']);
    const near = pinsOf(['2025-01-01', '2025-12-01', '2025-12-09', '2025-12-17', '2025-12-31']);
    expect(near.map(({ level }) => level)).toEqual([0, 0, 1, 0, 1]);
  });

  it('runs from right to left where the text does', () => {
    const dates = ['2024', '2025-06', '2026-02-28'];
    const [latin, arabic] = [pinsOf(dates), pinsOf(dates, 'ar')];
    expect(arabic.map(({ x }) => Math.round(100 - x))).toEqual(latin.map(({ x }) => Math.round(x)));
  });

  it('stays within its ends', () => {
    for (const { from, to, x } of pinsOf(['0001', '1521-08-13', '9999'])) {
      for (const place of [from, to, x]) {
        expect(place).toBeGreaterThanOrEqual(3);
        expect(place).toBeLessThanOrEqual(97);
      }
    }
  });
});

describe('the scale', () => {
  it.each([
    [['2025-11-01', '2025-11-05'], 'en-GB', ['1 Nov 2025', '2', '3', '4', '5']],
    [['2024-10', '2025-11-03'], 'en', ['Oct 2024', 'Jan 2025', 'Apr', 'Jul', 'Oct']],
    [['2024-10', '2025-11-03'], 'es', ['oct 2024', 'ene 2025', 'abr', 'jul', 'oct']],
    [['2001', '2011'], 'en', ['2002', '2004', '2006', '2008', '2010', '2012']],
    [['0476', '2025'], 'en', ['500', '1000', '1500', '2000']],
  ])('of %j in %s has round dates', (dates, language, labels) => {
    const ticks = timeScale(dates, language)?.ticks ?? [];
    expect(ticks.map(({ label, below }) => [label, below].filter(Boolean).join(' '))).toEqual(labels);
  });

  it('never has so many labels that they would meet on a phone', () => {
    for (let days = 1; days < 800_000; days = Math.ceil(days * 1.3)) {
      const end = new Date(Date.UTC(1, 0, 1) + days * 86_400_000 - 61_000_000_000_000);
      const start = new Date(end.getTime() - days * 86_400_000);
      const dates = [start, end].map((date) =>
        date
          .toISOString()
          .replace(/^[+-]00/, '')
          .slice(0, 10),
      );
      const ticks = timeScale(dates, 'en')?.ticks ?? [];
      expect(ticks.length, dates.join(' ')).toBeLessThanOrEqual(7);
      expect(ticks.length, dates.join(' ')).toBeGreaterThan(0);
    }
  });
});
