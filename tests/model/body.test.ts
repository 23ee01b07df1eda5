import { expect, it } from 'vitest';
import { toBody } from '../../src/model/body.ts';
import { directionOf } from '../../src/model/language.ts';

const heading = (depth: number, slug: string) => ({ depth, slug, text: slug });

it('has a section for each second-level heading, the footnotes’ own left out', () => {
  const headings = [heading(2, 'a'), heading(3, 'b'), heading(2, 'c'), heading(2, 'footnote-label')];
  expect(toBody(headings, { words: 1, citations: {} }).sections.map(({ anchor }) => anchor)).toEqual([
    'a',
    'c',
  ]);
});

it.each([
  [0, 1],
  [238, 1],
  [850, 4],
])('takes %i words in %i minutes', (words, minutes) => {
  expect(toBody([], { words, citations: {} }).minutes).toBe(minutes);
});

it.each([
  ['en-US', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
])('reads %s %s', (language, direction) => expect(directionOf(language)).toBe(direction));
