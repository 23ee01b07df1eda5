import { error, type Fault } from './finding.ts';
import type { Path } from './locate.ts';

/** Words for what a schema expects and for how to write it. */
const expectations: Record<string, readonly [noun: string, fix: (value: unknown) => string]> = {
  string: [
    'text',
    (value) => (isPlain(value) ? `put it in quotation marks: "${value}"` : 'write plain text here'),
  ],
  array: ['a list', () => 'write one entry a line, each beginning with a hyphen and a space'],
  object: ['a group of fields', () => 'write its fields on the lines below it, indented by two spaces'],
  boolean: ['true or false', () => 'write true or false, without quotation marks'],
  number: ['a whole number', () => 'write digits only, without quotation marks'],
  int: ['a whole number', () => 'write digits only, without quotation marks'],
};

/** A value that is text but for its quotation marks. */
export const isPlain = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

/** A value of another kind than the field takes. */
export function wrongType(
  expected: string,
  value: unknown,
  path: Path,
  at: readonly [number, number],
): Fault {
  const [noun, fix] = expectations[expected] ?? [
    'something else',
    () => 'see what this field takes in docs/writing.md or docs/owning.md',
  ];
  if (value === null) {
    return error(
      'wrong-type',
      at,
      `${nameOf(path)} has no value`,
      `write ${noun} after the colon, or remove the line`,
    );
  }
  return error('wrong-type', at, `${nameOf(path)} must be ${noun}, not ${kindOf(value)}`, fix(value));
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** How a message names a field: `“headline”`, `Entry 2 of “summary”`. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return `“${String(last)}”`;
  return path.length > 1 ? `Entry ${last + 1} of ${nameOf(path.slice(0, -1))}` : `Entry ${last + 1}`;
}
