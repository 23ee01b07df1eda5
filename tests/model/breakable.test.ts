import { expect, it } from 'vitest';
import { breakable } from '../../src/model/breakable.ts';

it.each([
  ['Short words stay as they are', 'Short words stay as they are'],
  ['antidisestablishme', 'antidisestablishme'],
  ['antidisestablishmen', 'antidisestab|lishmen'],
  // Three letters alone on a line would be worse than a longer line.
  ['Rindfleischetikettierungsge', 'Rindfleische|tikettierungsge'],
  ['Rindfleischetikettierungsges', 'Rindfleische|tikettierung|sges'],
  ['von Rindfleischetikettierung an', 'von Rindfleische|tikettierung an'],
])('%s may break so: %s', (text, broken) => {
  expect(breakable(text, '\u00AD').replaceAll('\u00AD', '|')).toBe(broken);
});
