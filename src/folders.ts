import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';

/** The project's root: commands, tests and Astro are all started from there. */
const root = process.cwd();

/** What editors and owners write. Tests point it at a fixture with `BROADSIDE_CONTENT`. */
export const contentFolder: string = resolve(root, process.env.BROADSIDE_CONTENT ?? 'content');

/** The built site: `client` is a complete static site for any host, the rest is for our server. */
export const siteFolder: string = resolve(root, process.env.BROADSIDE_SITE ?? 'dist');

/** The site that readers have, with which a build compares: another one where each build gets a folder of its own. */
export const siteBefore: string = resolve(root, process.env.BROADSIDE_BEFORE ?? siteFolder);

/** Whether the built site lies outside the project. */
export const isOutside: boolean = relative(root, siteFolder).startsWith('..');

/** A content folder in the names of what builds keep and use for it: as short wherever it lies. */
export const keyOf = (folder: string): string =>
  createHash('sha256').update(resolve(root, folder)).digest('hex').slice(0, 16);

/** Where builds of this content are made before they take the place of the old site; one at a time (build-lock.ts). */
export const buildingFolder: string = join(root, '.building', keyOf(contentFolder));

/**
 * What builds keep to be faster next time; it may be removed at any time. Each content folder has one of its own, so
 * that a test's fixture never meets the owner's articles, and the preview another.
 */
export const cacheFolder = (): string =>
  join(root, 'node_modules', '.astro', `${keyOf(contentFolder)}${cacheUse()}`);

/** What Node has compiled of Astro; it may be removed at any time. */
export const compiledCodeFolder: string = join(root, 'node_modules', '.cache', 'compiled-code');

/** A preview that is built and one that runs show drafts, and must not disturb one another or the site. */
function cacheUse(): string {
  if (!process.env.BROADSIDE_PREVIEW) return '';
  return process.env.NODE_ENV === 'production' ? '-preview' : '-dev';
}

/** Within a built site, what any host may serve. */
export const clientFolder: string = join(siteFolder, 'client');

/** The preview, beside the site and never in it. */
export const previewFolder = `${siteFolder}-preview`;

/** What `npm run announce` has told others; kept with the server's data, outside the site. */
export const announcedFile: string = resolve(root, process.env.BROADSIDE_DATA ?? 'data', 'announced.json');

/** The file in which a build writes the moment that it was made for. */
export const recordName = 'build.json';

/** The record of the last build; `npm run due` reads it, and the server notices a new one by it. */
export const buildRecord: string = join(siteFolder, recordName);
