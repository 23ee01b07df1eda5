import { expect, it } from 'vitest';
import { letterOf } from '../../src/model/letters.ts';

it.each([
  [0, 'a'],
  [25, 'z'],
  [26, 'aa'],
  [52, 'ba'],
])('marks footnote %i by %s, as an alphabetical list counts', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});
