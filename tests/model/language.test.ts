import { expect, it } from 'vitest';
import { directionOf, languageMark, ownName } from '../../src/model/language.ts';

it.each(['ar', 'fa', 'ur', 'ps', 'he', 'yi', 'dv', 'syr', 'nqo', 'ff-Adlm', 'rhg'])(
  'reads %s from the right',
  (language) => {
    expect(directionOf(language)).toBe('rtl');
  },
);

it.each(['en', 'tr', 'ff', 'zh', 'ja', 'el', 'ur-Latn', 'az-Latn'])('reads %s from the left', (language) => {
  expect(directionOf(language)).toBe('ltr');
});

it('calls a language by its own name, with the region only beside another of the same', () => {
  expect(ownName('es-MX', ['es-MX', 'en'])).toBe('español');
  expect(['es-MX', 'es-ES'].map((tag) => ownName(tag, ['es-MX', 'en', 'es-ES']))).toEqual([
    'español de México',
    'español de España',
  ]);
});

it('marks a text in another language, and its direction only where that differs', () => {
  expect(languageMark('en', 'en')).toEqual({});
  expect(languageMark('es', 'en')).toEqual({ lang: 'es' });
  expect(languageMark('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(languageMark('he', 'ar')).toEqual({ lang: 'he' });
  expect(languageMark('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
});
