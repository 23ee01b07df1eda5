import { describe, expect, it } from 'vitest';
import { ar } from '../../src/strings/ar.ts';
import { en } from '../../src/strings/en.ts';
import { es } from '../../src/strings/es.ts';
import { speaks, stringsFor } from '../../src/strings/for-language.ts';

/** What a phrase says, with examples where it takes something in. */
const said = (value: unknown): string =>
  typeof value === 'function' ? value('a', 'b') : JSON.stringify(value);

describe.each([
  ['Spanish', es],
  ['Arabic', ar],
])('the interface in %s', (_name, strings) => {
  it('leaves nothing in English', () => {
    const same = Object.entries(en).filter(([key, value]) => {
      if (typeof value === 'function' && /Count|Time|Than|^source$/.test(key)) return false;
      return /[a-z]{3}/i.test(said(value)) && said(value) === said(strings[key as keyof typeof strings]);
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

it('agrees with its numbers', () => {
  expect([1, 2].map(en.readingTime)).toEqual(['1 minute to read', '2 minutes to read']);
  expect([1, 1_200].map(en.replyCount)).toEqual(['1 reply', '1,200 replies']);
  expect([1, 5].map(es.readingTime)).toEqual(['1 minuto de lectura', '5 minutos de lectura']);
  expect([1, 2, 3, 11, 100].map(ar.replyCount)).toEqual(['رد واحد', 'ردّان', '3 ردود', '11 ردًّا', '100 رد']);
});

it('is chosen by language whatever the region, and is English where there is none', () => {
  expect(stringsFor('es-US')).toBe(es);
  expect(stringsFor('ar-EG')).toBe(ar);
  expect(stringsFor('tlh')).toBe(en);
  expect(['en-GB', 'es-419', 'ar', 'fr'].map(speaks)).toEqual([true, true, true, false]);
});
