import type { Font } from 'fontkit';
import { expect, it } from 'vitest';
import { measureWith, showable } from '../../src/render/drawable.ts';

/** A font that has some letters, each as wide as is said, of 1,000 units. */
const fontOf = (letters: RegExp, width: number): Font =>
  ({
    unitsPerEm: 1_000,
    hasGlyphForCodePoint: (code: number) => letters.test(String.fromCodePoint(code)),
    layout: (word: string) => ({ advanceWidth: word.length * width }),
  }) as unknown as Font;
const fonts = [fontOf(/[a-zA-Z.,]/, 500), fontOf(/[α-ω]/, 700)];

it.each([
  ['Abc, def.', 'Abc, def.'],
  ['abc αβγ', 'abc αβγ'],
  ['abc 🗞️ def', 'abc  def'],
  ['ab\u00ADc\u200Bd', 'abcd'],
  ['ab\u0007c', 'ab c'],
  ['abc ★ def', 'abc  def'],
  ['  abc  ', 'abc'],
  ['abc 会議', ''],
  ['abc 5', ''],
])('of “%s” an image can show “%s”', (words, shown) => {
  expect(showable(words, fonts)).toBe(shown);
});

it.each([
  ['abcd', 2],
  ['αβ', 1.4],
  ['abcd αβ', 2 + 1.4 + 0.26],
  ['ab ab', 1 + 1 + 0.26],
  // In no font alone: as wide as the first has it.
  ['aβ', 1],
])('“%s” is %d times as wide as it is high', (line, width) => {
  expect(measureWith(fonts)(line)).toBeCloseTo(width);
});

it('without a font a width is guessed', () => {
  expect(measureWith([])('abcde')).toBeCloseTo(3);
});
