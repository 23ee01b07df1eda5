import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Setting } from '../files/setting.ts';
import { releaseBuildLock, takeBuildLock } from './build-lock.ts';

/** Where a new site waits, and where the old one is put, while they change places. */
const coming = (site: string): string => `${site}.new`;
const going = (site: string): string => `${site}.old`;

/**
 * Mends what a build left that was killed while it put the new site in the place of the old one: the old one is put
 * back where there is none, and what is left over is removed. Leaves all to a build that is running.
 */
export function healSite(site: string, setting: Pick<Setting, 'content'>): void {
  const left = [coming(site), going(site)].filter((folder) => existsSync(folder));
  if (!left.length || !mayMend(site, setting)) return;
  try {
    if (!existsSync(site) && existsSync(going(site))) renameSync(going(site), site);
    for (const folder of left) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Whoever may only read serves the site all the same; who builds next removes the rest.
    if (!existsSync(site)) throw error;
  } finally {
    releaseBuildLock(setting);
  }
}

function mayMend(site: string, setting: Pick<Setting, 'content'>): boolean {
  try {
    return takeBuildLock(setting);
  } catch (error) {
    if (existsSync(site)) return false;
    throw error;
  }
}

/** Puts a finished site in the place of the old one, which stays whole until then. */
export function installSite(from: string, to: string): void {
  for (const folder of [coming(to), going(to)]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  bringNear(from, coming(to));
  if (existsSync(to)) renameSync(to, going(to));
  renameSync(coming(to), to);
  rmSync(going(to), { recursive: true, force: true });
}

/** Onto the same disk, so that the last step is a change of names. */
function bringNear(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true, force: true });
  }
}
