import { error, type Fault } from './finding.ts';
import { type Path, valuePlace } from './locate.ts';
import type { YamlFile } from './yaml-file.ts';

/** Front matter as it was read, before anything is known to be right. */
export type Raw = Record<string, unknown>;

export const isFields = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list that are groups of fields, with their positions in it. */
export const entriesOf = (value: unknown): [number, Raw][] =>
  Array.isArray(value)
    ? [...value.entries()].filter((entry): entry is [number, Raw] => isFields(entry[1]))
    : [];

/** An error about the value at a path. */
export const at = (file: YamlFile, path: Path, rule: string, message: string, fix: string): Fault =>
  error(rule, valuePlace(file, path), message, fix);
