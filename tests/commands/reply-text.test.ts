import { expect, it } from 'vitest';
import { harmless } from '../../src/check/harmless.ts';

it('shows what a terminal would obey', () => {
  expect(harmless('a\u001b[2J\u0007b\u202Ec\nd\u009B')).toBe('a\uFFFD[2J\uFFFDb\uFFFDc\nd\uFFFD');
});
