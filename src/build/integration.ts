import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recordName } from '../files/folders.ts';
import { readRedirects } from '../model/redirects.ts';
import type { SiteFacts } from '../model/site.ts';
import { toCaddy } from './hosts/caddy.ts';
import { compressTexts } from './compress.ts';
import { headerList } from './hosts/headers.ts';
import { toHeadersFile } from './hosts/headers-file.ts';
import { ownServerPaths } from './hosts/host-config.ts';
import { mediaTypes } from './hosts/media-types.ts';
import { toNginx } from './hosts/nginx.ts';
import { styleHash } from './hosts/style-hash.ts';
import { isPreview, now, type Setting } from '../files/setting.ts';

/** What is left to do once the pages are built: host files, what our server needs, compressed copies. */
export function deploy(setting: Setting): AstroIntegration {
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
        await writeHostFiles(site, client, isPreview(setting));
        await compressTexts(client, setting);
        await writeFile(join(site, recordName), `${JSON.stringify({ now: now(setting).toISOString() })}\n`);
      },
    },
  };
}

/** The one list of headers, in the words of each host. */
async function writeHostFiles(site: string, client: string, hidden: boolean): Promise<void> {
  const read = (...path: string[]): Promise<string> => readFile(join(site, ...path), 'utf8');
  const { publication } = JSON.parse(await read('for-server', 'site.json')) as SiteFacts;
  const list = headerList({
    publication,
    styleHash: styleHash(await read('client', 'index.html')),
    types: mediaTypes(client),
    hidden,
  });
  const redirects = readRedirects(await read('client', '_redirects'));
  const config = { list, redirects, ownServer: ownServerPaths(publication) };
  await mkdir(join(site, 'deploy'), { recursive: true });
  await writeFile(join(client, '_headers'), toHeadersFile(list));
  await writeFile(join(site, 'for-server', 'headers.json'), JSON.stringify(list));
  await writeFile(join(site, 'deploy', 'nginx.conf'), toNginx(config));
  await writeFile(join(site, 'deploy', 'Caddyfile'), toCaddy(config));
}
