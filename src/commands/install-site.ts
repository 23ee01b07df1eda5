import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Whether there is a process of that number, whosever it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Mends what a build left that was killed while it put the new site in the place of the old one: the old one is put
 * back where there is none, and what is left over is removed.
 */
export function healSite(site: string): void {
  const folder = dirname(site);
  const left = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of left.sort().reverse()) {
    const [, kind, pid] = /^\.(old|new)-(\d+)$/.exec(name.slice(basename(site).length)) ?? [];
    if (!name.startsWith(basename(site)) || !kind || isRunning(Number(pid))) continue;
    if (kind === 'old' && !existsSync(site)) renameSync(join(folder, name), site);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Puts a finished site in the place of the old one, which stays whole until then. */
export function installSite(from: string, to: string): void {
  const [coming, going] = [`${to}.new-${process.pid}`, `${to}.old-${process.pid}`];
  for (const folder of [coming, going]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  bringNear(from, coming);
  if (existsSync(to)) renameSync(to, going);
  renameSync(coming, to);
  rmSync(going, { recursive: true, force: true });
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
