import { expect, it } from 'vitest';
import { toBody } from '../../src/model/body-facts.ts';
import { directionOf } from '../../src/model/language.ts';

it.each([
  [0, 1],
  [238, 1],
  [850, 4],
])('takes %i words in %i minutes', (words, minutes) => {
  expect(toBody({ words, citations: [] }).minutes).toBe(minutes);
});

it.each([
  ['en-US', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
])('reads %s %s', (language, direction) => expect(directionOf(language)).toBe(direction));
