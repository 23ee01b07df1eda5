import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recordName } from '../folders.ts';
import { formsOrigin } from '../model/forms.ts';
import { now } from '../model/now.ts';
import { isPreview } from '../model/preview.ts';
import type { SiteFacts } from '../model/site.ts';
import { compressTexts } from './compress.ts';
import { headerRules, toHeadersFile } from './headers.ts';
import { styleHash } from './style-hash.ts';

/** What is left to do once the pages are built: host files, what our server needs, compressed copies. */
export function deploy(): AstroIntegration {
  return {
    name: 'broadside-deploy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const client = fileURLToPath(dir);
        const site = dirname(client);
        // What is for our server alone is built like a page and taken out of the static site.
        const forServer = join(site, 'for-server');
        await rm(forServer, { recursive: true, force: true });
        await rename(join(client, 'for-server'), forServer);
        const { publication } = JSON.parse(await readFile(join(forServer, 'site.json'), 'utf8')) as SiteFacts;
        const page = await readFile(join(client, 'index.html'), 'utf8');
        const forms = formsOrigin(publication);
        const rules = headerRules({ styleHash: styleHash(page), forms, hidden: isPreview() });
        await writeFile(join(client, '_headers'), toHeadersFile(rules));
        await writeFile(join(forServer, 'headers.json'), JSON.stringify(rules));
        await compressTexts(client);
        await writeFile(join(site, recordName), `${JSON.stringify({ now: now().toISOString() })}\n`);
      },
    },
  };
}
