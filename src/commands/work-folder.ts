import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildingFolder } from '../folders.ts';
import { isRunning } from './install-site.ts';

/** Beside a folder, says whose it is. */
const mark = (name: string): string => join(buildingFolder, `${name}.pid`);

/**
 * A folder of this process's own to build in, within the project, where the build finds its packages. It is the same
 * one each time unless several builds run at once, since its name stands in code by whose hash pages are kept.
 */
export function claimWorkFolder(): string {
  mkdirSync(buildingFolder, { recursive: true });
  for (let number = 1; ; number += 1) {
    const name = String(number);
    if (!claim(name)) continue;
    removeLeftovers();
    rmSync(join(buildingFolder, name), { recursive: true, force: true });
    return join(buildingFolder, name);
  }
}

/** Gives the folder back, with whatever is left in it. */
export function releaseWorkFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.pid`, { force: true });
}

function claim(name: string): boolean {
  try {
    writeFileSync(mark(name), String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isTaken(name)) return false;
    // A build that was broken off has left it.
    rmSync(mark(name), { force: true });
    return claim(name);
  }
}

function isTaken(name: string): boolean {
  const owner = existsSync(mark(name)) ? Number(readFileSync(mark(name), 'utf8')) : 0;
  return owner > 0 && isRunning(owner);
}

function removeLeftovers(): void {
  for (const name of readdirSync(buildingFolder)) {
    if (!name.endsWith('.pid') && !isTaken(name))
      rmSync(join(buildingFolder, name), { recursive: true, force: true });
  }
}
