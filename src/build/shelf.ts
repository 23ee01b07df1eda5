import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../files/folders.ts';
import type { Setting } from '../files/setting.ts';

/** Things that a build keeps for the next one, each named by a hash of what it was made from. */
export interface Shelf {
  /** Where the thing of a name lies, or is to be put; undefined when the build before has not left it. */
  take(name: string): string | undefined;
  /** Where a thing of a name is to be put. */
  place(name: string): string;
  /** Removes what this build has neither taken nor placed. */
  sweep(): void;
}

/** A folder of its own within the cache, whose things the seal of the cache vouches for (build-cache.ts). */
export function openShelf(kind: string, setting: Pick<Setting, 'content' | 'use'>): Shelf {
  const folder = join(cacheFolder(setting), kind);
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder));
  const used = new Set<string>();
  const place = (name: string): string => {
    used.add(name);
    return join(folder, name);
  };
  return {
    place,
    take: (name) => (known.has(name) ? place(name) : undefined),
    sweep: () => {
      for (const name of known) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
