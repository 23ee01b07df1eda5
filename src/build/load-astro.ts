import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { relative, resolve } from 'node:path';
import { compiledCodeFolder } from '../files/folders.ts';

/** Astro, for which Node compiles a thousand files: it keeps what it has compiled, where it can write, for the next time. */
export function loadAstro(): Promise<typeof import('astro')> {
  enableCompileCache(compiledCodeFolder);
  return import('astro');
}

/**
 * Lets Astro write what it notes for itself (`.astro/`) into a folder of one's own, so that builds of several contents,
 * and previews, can be made from one checkout at once. It takes that folder from the root that it is given first;
 * `atHome` in the configuration then gives it the project's.
 */
export function notesIn(folder: string): { root: string; configFile: string } {
  mkdirSync(folder, { recursive: true });
  return { root: folder, configFile: relative(folder, resolve('astro.config.mjs')) };
}
