import { enableCompileCache } from 'node:module';
import { compiledCodeFolder } from '../folders.ts';

/** Astro, for which Node compiles a thousand files: it keeps what it has compiled, where it can write, for the next time. */
export function loadAstro(): Promise<typeof import('astro')> {
  enableCompileCache(compiledCodeFolder);
  return import('astro');
}
