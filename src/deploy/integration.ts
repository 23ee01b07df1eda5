import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, toHeadersFile } from './headers.ts';
import { styleHash } from './style-hash.ts';

/** Writes the host files from what was built. */
export function deploy(): AstroIntegration {
  return {
    name: 'broadside-deploy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const page = await readFile(new URL('index.html', dir), 'utf8');
        const file = fileURLToPath(new URL('_headers', dir));
        await writeFile(file, toHeadersFile(headerRules(styleHash(page))));
      },
    },
  };
}
