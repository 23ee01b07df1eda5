import { expect } from 'vitest';
import { plainFields } from '../../src/model/plain-text.ts';
import type { Met } from './read-output.ts';

/** Texts by the name of their place. */
export type Texts = ReadonlyMap<string, string>;

/** White space folded; places to break a word, which a page may add, left out. */
const folded = (text: string): string =>
  text
    .replaceAll(/[\u00AD\u200B]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Holds that an output says with hostile texts just what it says with words in their places: no element, attribute,
 * field or line more or less, and each text as it was written.
 * @param calm what a parser met where words stand for the texts
 * @param met what it met with the texts
 */
export function expectSame(calm: readonly Met[], met: readonly Met[], texts: Texts): void {
  const lines = ([place, said]: Met): string => `${place}: ${folded(said)}`;
  const expected = calm.map(([place, said]): Met => [place, withTexts(said, texts)]);
  expect(met.filter(isComparable).map(lines)).toEqual(expected.filter(isComparable).map(lines));
}

/** The number of words differs with the texts. */
const isComparable = ([place]: Met): boolean => !place.endsWith(' wordCount');

/** Words replaced by the texts that they stand for, as the model reads these. A paragraph is a block of its own. */
const withTexts = (said: string, texts: Texts): string =>
  said.replaceAll(/Qx(\w+?)xq/g, (word, name) => {
    const text = texts.get(name) ?? word;
    return /^(paragraph|item|cell)$/.test(name) ? text : plainFields(text);
  });
