import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where systems put programs that they keep off the path, as folders with `*` for versions. */
type Places = readonly string[];

/**
 * Finds a program of the system.
 * @param names what it is called on one system or another, the best first
 * @param places where to look when it is not on the path
 * @returns its file; nothing where it is not installed
 */
export function findProgram(names: readonly string[], places: Places = []): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = [...onPath, ...places.flatMap((place) => newestFirst(place))];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, withEnding(name))))
    .find((file) => canRun(file));
}

const withEnding = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

/** Folders that fit a pattern; of several versions the newest first. */
const newestFirst = (pattern: string): string[] =>
  globSync(pattern).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
