import { describe, expect, it } from 'vitest';
import { type RuleCase, ruleCases } from './copies.ts';
import { type Copy, found } from './read-copy.ts';

const nameOf = (copy: Copy | string): string => (typeof copy === 'string' ? copy : JSON.stringify(copy));

describe.each(ruleCases)('$rule', ({ rule, caught, spared }: RuleCase) => {
  it.each(caught.map(([copy, marked]) => [nameOf(copy), copy, marked] as const))(
    'is said of %s',
    (_name, copy, marked) => {
      expect(found(copy).filter((each) => each.startsWith(`${rule}:`))).toEqual([`${rule}: ${marked}`]);
    },
  );

  it.each(spared.map((copy) => [nameOf(copy), copy] as const))('is not said of %s', (_name, copy) => {
    expect(found(copy).filter((each) => each.startsWith(`${rule}:`))).toEqual([]);
  });
});
