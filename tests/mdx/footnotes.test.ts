import { expect, it } from 'vitest';
import { alphaMark } from '../../src/model/list-marks.ts';

it.each([
  [0, 'a'],
  [25, 'z'],
  [26, 'aa'],
  [52, 'ba'],
])('marks footnote %i by %s, as an alphabetical list counts', (index, letter) => {
  expect(alphaMark(index)).toBe(letter);
});
