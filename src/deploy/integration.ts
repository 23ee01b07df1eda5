import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildRecord } from '../folders.ts';
import { now } from '../model/now.ts';
import { isPreview } from '../model/preview.ts';
import { headerRules, toHeadersFile } from './headers.ts';
import { styleHash } from './style-hash.ts';

/** Writes the host files from what was built, and the moment that it was built for. */
export function deploy(): AstroIntegration {
  return {
    name: 'broadside-deploy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const page = await readFile(new URL('index.html', dir), 'utf8');
        const file = fileURLToPath(new URL('_headers', dir));
        await writeFile(file, toHeadersFile(headerRules(styleHash(page), isPreview())));
        const record = fileURLToPath(new URL(basename(buildRecord), dir));
        await writeFile(record, `${JSON.stringify({ now: now().toISOString() })}\n`);
      },
    },
  };
}
