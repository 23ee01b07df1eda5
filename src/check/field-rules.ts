import type { z } from 'zod';
import { error, type Fault } from './finding.ts';
import { locate, type Path, parentPlace, valuePlace } from './locate.ts';
import { meantBy, suggestion } from './nearest.ts';
import { knownFields } from './schema-fields.ts';
import { isPlain, kindOf, nameOf, wrongType } from './wrong-type.ts';
import type { YamlFile } from './yaml-file.ts';

/** Fields whose absence has a rule of its own, by their name within a picture. */
const pictureRules: Record<string, string> = { alt: 'missing-alt', credit: 'missing-credit' };

/**
 * Everything about the fields of a file that its schema has found wrong, one fault each.
 * @param issues what the schema said
 * @param what what the fields belong to, as in “is not a field of an article”
 */
export function fieldFaults(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  file: YamlFile,
  what: string,
): Fault[] {
  const meant = new Set(issues.flatMap((issue) => meantPaths(issue, schema)));
  const isSaid = (issue: z.core.$ZodIssue) =>
    meant.has(issue.path.join('.')) && valueAt(file.data, issue.path) === undefined;
  return issues
    .filter((issue) => !isSaid(issue) && !isEcho(issue, issues))
    .flatMap((issue) => faultsOf(issue, file, what, schema));
}

/** A value of the wrong kind is also of the wrong size, which need not be said. */
const isEcho = (issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean =>
  issue.code.startsWith('too_') &&
  issues.some(({ code, path }) => code === 'invalid_type' && path.join('.') === issue.path.join('.'));

/** Paths of the fields that misspelt ones were meant to be: that these are missing need not be said too. */
function meantPaths(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const names = meantBy(issue.keys, knownFields(schema, issue.path));
  return names.map((name) => [...issue.path, name].join('.'));
}

function faultsOf(issue: z.core.$ZodIssue, file: YamlFile, what: string, schema: z.ZodType): Fault[] {
  const { path } = issue;
  const value = valueAt(file.data, path);
  const parent = valueAt(file.data, path.slice(0, -1));
  const at = valuePlace(file, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, file, path, what, schema));
    case 'invalid_type':
      if (!path.length) return [notFields(file, what)];
      // A bare entry stands for a group of fields, as in a list of names.
      if (isPlain(parent)) return [wrongType(issue.expected, parent, path.slice(0, -1), at)];
      return [value === undefined ? missing(file, path) : wrongType(issue.expected, value, path, at)];
    case 'invalid_value':
      if (value === undefined) return [missing(file, path)];
      if (value === null) return [wrongType('string', value, path, at)];
      return [unknownValue(issue.values.map(String), value, path, at)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, value, path, at)];
    case 'custom':
      return [
        error(String(issue.params?.rule), at, `${nameOf(path)} ${issue.message}`, String(issue.params?.fix)),
      ];
    default:
      return [
        error(
          'wrong-type',
          at,
          `${nameOf(path)} cannot be read`,
          'see what this field takes in docs/writing.md or docs/owning.md',
        ),
      ];
  }
}

function unknownField(key: string, file: YamlFile, path: Path, what: string, schema: z.ZodType): Fault {
  const at = locate(file, [...path, key])?.key ?? valuePlace(file, path);
  const owner = path.length ? `“${ownerOf(path)}”` : what;
  const known = knownFields(schema, path);
  const fix = suggestion(key, known, `remove it, or use one of: ${known.join(', ')}`);
  return error('unknown-field', at, `“${key}” is not a field of ${owner}`, fix);
}

function missing(file: YamlFile, path: Path): Fault {
  const name = String(path.at(-1));
  const inPicture = path.length > 1 && path.at(-2) === 'image';
  const rule = (inPicture && pictureRules[name]) || 'missing-field';
  const from = path.length > 1 ? ` from ${nameOf(path.slice(0, -1)).replace(/^E/, 'e')}` : '';
  return error(
    rule,
    parentPlace(file, path),
    `${nameOf(path)} is missing${from}`,
    `add “${name}:” and its value`,
  );
}

function notFields(file: YamlFile, what: string): Fault {
  const at = file.document.contents?.range?.[0] ?? 0;
  return error(
    'wrong-type',
    [file.offset + at, file.offset + at + 1],
    `This does not say anything of ${what}`,
    'write one field a line: name, colon, space, value',
  );
}

function unknownValue(known: string[], value: unknown, path: Path, at: readonly [number, number]): Fault {
  const written = typeof value === 'object' ? kindOf(value) : String(value);
  const fix = suggestion(written, known, `write one of: ${known.join(', ')}`);
  return error('unknown-value', at, `${nameOf(path)} cannot be “${written}”`, fix);
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
  path: Path,
  at: readonly [number, number],
): Fault {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = small ? 'least' : 'most';
  const isList = Array.isArray(value);
  const size = isList ? `has ${counted(value.length)}` : `is ${String(value)}`;
  const wanted = isList ? counted(limit) : String(limit);
  return error(
    'out-of-range',
    at,
    `${nameOf(path)} ${size}; ${limit} is the ${bound}`,
    `write at ${bound} ${wanted}`,
  );
}

const counted = (entries: number): string => `${entries} ${entries === 1 ? 'entry' : 'entries'}`;

const ownerOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string'));

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null)?.[step], data);
