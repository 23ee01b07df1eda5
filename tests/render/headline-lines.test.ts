import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../src/render/headline-lines.ts';

/** Every character is half as wide as it is high. */
const measure = (text: string): number => [...text].length / 2;
/** A line of 46 pixels, the smallest size, has 20 characters in this width, and is 53.36 pixels high. */
const width = 460;
const rows = (count: number): number => 53.36 * count + 0.1;

describe('a headline', () => {
  it.each([
    // 1,000 pixels have 23 characters of 84 pixels, whose line is 97.44 pixels high.
    ['Of twenty-three letters', { width: 1_000, height: 98 }, 84, ['Of twenty-three letters']],
    ['Of twenty-three letters', { width: 1_000, height: 97 }, 76, ['Of twenty-three letters']],
    ['Now of twenty-four signs', { width: 1_000, height: 98 }, 76, ['Now of twenty-four signs']],
    ['Now of twenty-four signs', { width: 1_000, height: 195 }, 84, ['Now of twenty-four', 'signs']],
  ])('“%s” in %j is set in %i pixels: %j', (words, room, size, lines) => {
    expect(setHeadline(words, room, measure)).toEqual({ size, lines });
  });

  it('is set with one space between its words', () => {
    expect(setHeadline('  A \n line ', { width: 1_000, height: 400 }, measure).lines).toEqual(['A line']);
  });

  it('gets smaller before a word is broken, and is broken only at the smallest size', () => {
    const twenty = 'abcdefghijklmnopqrst';
    const room = { width, height: 600 };
    expect(setHeadline(twenty, room, measure)).toEqual({ size: 46, lines: [twenty] });
    expect(setHeadline(`so ${twenty}uvw xyz`, room, measure)).toEqual({
      size: 46,
      lines: ['so', twenty, 'uvw xyz'],
    });
  });

  it('is broken between whole characters, whatever these are made of', () => {
    const family = '👨‍👩‍👧';
    const { lines } = setHeadline(family.repeat(9), { width, height: 600 }, measure);
    expect(lines).toEqual([family.repeat(4), family.repeat(4), family]);
  });
});

describe('a headline too long for its room', () => {
  const cut = (words: string, height = rows(1)) => setHeadline(words, { width, height }, measure).lines;

  it.each([
    [
      'ends after a word where one is near, without the comma',
      'One two three, fours and',
      ['One two three…'],
    ],
    ['ends within a word where that is nearer', 'One two three fourth and', ['One two three fourt…']],
    ['loses no word that has room', 'One two, three four and five', ['One two, three four…']],
    ['is broken where it is one word', 'abcdefghijklmnopqrstuvwxyz', ['abcdefghijklmnopqrs…']],
  ])('%s', (_name, words, lines) => {
    expect(cut(words)).toEqual(lines);
  });

  it('fills the lines that there are', () => {
    expect(cut('One two three fourth and five six seven eight nine', rows(2))).toEqual([
      'One two three fourth',
      'and five six seven…',
    ]);
  });
});
