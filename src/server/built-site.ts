import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildRecord } from '../files/folders.ts';
import type { HeaderList } from '../model/header-list.ts';
import type { SiteFacts } from '../model/site.ts';
import type { PageMaker, ServedSite } from './http/served-site.ts';
import { openStaticSite } from './http/static-site.ts';
import type { BuiltSite } from './open-server.ts';
import type { Setting } from '../files/setting.ts';
import { Refusal } from '../files/refusal.ts';

/** Where a built site lies. */
type Site = Pick<Setting, 'site'>;

/** What a build left for the server, or for a command. */
export function builtFacts(setting: Site): SiteFacts {
  if (!existsSync(buildRecord(setting)))
    throw new Refusal(`There is no built site in ${setting.site}. Run npm run build first.`);
  return JSON.parse(readFileSync(join(setting.site, 'for-server', 'site.json'), 'utf8')) as SiteFacts;
}

/** An article as an issue of the newsletter, as it was built; nothing when it is not in the site. */
export function builtLetter(slug: string, { site }: Site): string | undefined {
  const file = join(site, 'for-server', 'letters', `${slug}.json`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Everything of one build that the server works with. */
interface Loaded {
  stamp: string;
  served: ServedSite;
  facts: SiteFacts;
}

/** The built site, taken up anew when it has been built anew. */
export async function openBuiltSite(setting: Site): Promise<BuiltSite & { refresh: () => Promise<void> }> {
  let loaded = await load(setting);
  return {
    served: () => loaded.served,
    facts: () => loaded.facts,
    refresh: async () => {
      if (existsSync(buildRecord(setting)) && stampOf(setting) !== loaded.stamp) loaded = await load(setting);
    },
  };
}

const stampOf = (setting: Site): string =>
  `${realpathSync(setting.site)} ${statSync(buildRecord(setting), { bigint: true }).mtimeNs}`;

async function load(setting: Site): Promise<Loaded> {
  const facts = builtFacts(setting);
  const stamp = stampOf(setting);
  // Where the site is a link to one of several builds, its files are read from this one until the link is changed.
  const folder = realpathSync(setting.site);
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs'));
  const { handler } = (await import(`${entry.href}?${stamp.split(' ').at(-1)}`)) as { handler: AstroHandler };
  const headers = JSON.parse(readFileSync(join(folder, 'for-server', 'headers.json'), 'utf8')) as HeaderList;
  const files = openStaticSite(join(folder, 'client'));
  return { stamp, facts, served: { files, makePage: pageMaker(handler), headers } };
}

/** Astro's handler in middleware mode. */
type AstroHandler = (
  request: Parameters<PageMaker>[0],
  response: Parameters<PageMaker>[1],
  next: (error?: unknown) => void,
  locals: object,
) => Promise<void>;

function pageMaker(handler: AstroHandler): PageMaker {
  return (request, response, locals) =>
    new Promise((resolve, reject) => {
      // The form has been read already; Astro takes it from here.
      Object.assign(request, { body: locals.form });
      const next = (error?: unknown) => reject(error ?? new Error(`Nothing answers at ${request.url}.`));
      handler(request, response, next, locals).then(resolve, reject);
    });
}
