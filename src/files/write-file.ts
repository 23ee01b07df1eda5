import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A name beside a file for its text until it is complete. */
const beside = (path: string): string => `${path}.${process.pid}.tmp`;

/** Replaces a file's text at once: nobody ever sees half of it. */
export function replaceFile(path: string, text: string): void {
  const draft = beside(path);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Creates a file that was not there.
 * @returns false when there is one already; it is left alone
 */
export function createFile(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const draft = beside(path);
  try {
    writeFileSync(draft, text);
    // A link, unlike a renaming, refuses a name that is taken.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
