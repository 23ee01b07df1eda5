import { resolve } from 'node:path';
import type { Survey } from '../files/survey.ts';
import { Refusal } from '../files/refusal.ts';

/**
 * Which files a command was asked about, as a test of a file's name; all of them where none is named.
 * @throws {Refusal} when a name is no content file
 */
export function namedFiles(names: readonly string[], { files, findings }: Survey): (name: string) => boolean {
  const wanted = new Set(names.map((name) => resolve(name)));
  const known = new Set([...files.map(({ path }) => path), ...findings.map(({ file }) => resolve(file))]);
  const stranger = names.find((name) => !known.has(resolve(name)));
  if (stranger !== undefined)
    throw new Refusal(`${stranger} is no content file. Name a file below content/, from the project’s root.`);
  return wanted.size ? (name) => wanted.has(resolve(name)) : () => true;
}
