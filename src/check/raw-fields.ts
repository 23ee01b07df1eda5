import { error, type Fault } from './finding.ts';
import { type Path, valuePlace } from './locate.ts';
import type { YamlFile } from './yaml-file.ts';

/** A group of fields as it was read, before anything is known to be right. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list that are groups of fields, with their positions in it. */
export const entriesOf = (value: unknown): [number, Fields][] =>
  Array.isArray(value)
    ? [...value.entries()].filter((entry): entry is [number, Fields] => isFields(entry[1]))
    : [];

/** An error about the value at a path. */
export const at = (file: YamlFile, path: Path, rule: string, message: string, fix: string): Fault =>
  error(rule, valuePlace(file, path), message, fix);
