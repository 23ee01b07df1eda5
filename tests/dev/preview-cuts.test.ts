import { expect, it } from 'vitest';
import { cutTo } from '../../src/dev/preview-cuts.ts';

it.each([
  ['a headline that fits', 20, 'a headline that fits'],
  ['a headline that fits not', 20, 'a headline that…'],
  ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
])('cuts “%s” to %i characters as a preview does', (text, most, expected) => {
  expect(cutTo(text, most)).toBe(expected);
});
