import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildingFolder } from '../files/folders.ts';
import type { Setting } from '../files/setting.ts';

/** A folder of content, which no two processes may build, or put in its place, at once. */
type Locked = Pick<Setting, 'content'>;

/** Says which process does it. */
const markOf = (setting: Locked): string => `${buildingFolder(setting)}.pid`;

/** Milliseconds between two looks whether another build has ended. */
const pause = 200;

/** Takes the lock unless a running process has it; whether it is taken now. */
export function takeBuildLock(setting: Locked): boolean {
  const mark = markOf(setting);
  mkdirSync(dirname(mark), { recursive: true });
  try {
    writeFileSync(mark, identityOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(ownerOf(mark))) return false;
    // A build that was broken off has left it.
    rmSync(mark, { force: true });
    return takeBuildLock(setting);
  }
}

export const releaseBuildLock = (setting: Locked): void => rmSync(markOf(setting), { force: true });

/**
 * Does what no two processes may do at once: builds of one content share a folder, a cache and a site. The later one
 * waits and says so, and reads the content after that, so that an older state never replaces a newer.
 */
export async function oneAtATime<T>(setting: Locked, work: () => Promise<T>): Promise<T> {
  if (!takeBuildLock(setting)) {
    console.error('Another build of this content is running; this one waits for it.');
    while (!takeBuildLock(setting)) await sleep(pause);
  }
  try {
    return await work();
  } finally {
    releaseBuildLock(setting);
  }
}

const ownerOf = (mark: string): string => (existsSync(mark) ? readFileSync(mark, 'utf8') : '');

function isHeld(identity: string): boolean {
  const pid = Number(identity.split(' ')[0]);
  return pid > 0 && isRunning(pid) && identity === identityOf(pid);
}

/** Whether there is a process of that number, whosever it is. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process by its number and, where the system tells it, its start: numbers are given again. */
function identityOf(pid: number): string {
  try {
    // The name of the program, in brackets, may hold anything; the start is the twentieth word behind it.
    const [start] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').slice(19) ?? [];
    return `${pid} ${start}`;
  } catch {
    return `${pid} -`;
  }
}
