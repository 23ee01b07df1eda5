import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../files/folders.ts';
import type { Setting } from '../files/setting.ts';

/** What a build is made by, besides the content. */
const sources = [
  'src/**/*.{ts,astro,css}',
  'astro.config.mjs',
  'package-lock.json',
  // What is installed in fact.
  'node_modules/.package-lock.json',
];

/** What a cache is kept for. */
type Kept = Pick<Setting, 'content' | 'use'>;

/** Written when a build has ended well: by which program, and what the cache then held. */
const sealName = 'sealed.json';

/**
 * Throws the cache away when it is not as the last build left it: broken off, changed, or damaged. A page that was
 * kept is taken over as it is, so that only what is known to be whole may be kept, and made by the same program.
 */
export function openCache(program: string, setting: Kept): void {
  const folder = cacheFolder(setting);
  if (existsSync(folder) && !isWhole(program, folder)) rmSync(folder, { recursive: true, force: true });
  rmSync(join(folder, sealName), { force: true });
}

/** Says that the cache is whole, after a build that has ended well. */
export const sealCache = (program: string, setting: Kept): void =>
  writeFileSync(join(cacheFolder(setting), sealName), sealed(program, cacheFolder(setting)));

const sealed = (program: string, folder: string): string => JSON.stringify([program, contentsOf(folder)]);

function isWhole(program: string, folder: string): boolean {
  try {
    return readFileSync(join(folder, sealName), 'utf8') === sealed(program, folder);
  } catch {
    return false;
  }
}

/** Every file of the cache with its size and the moment of its last change. */
function contentsOf(folder: string): [string, number, number][] {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && entry.name !== sealName)
    .map((entry): [string, number, number] => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      return [path, size, mtimeMs];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What changes when the program does: pages and copies that another program has made are not kept. */
export function programHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(sources).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
