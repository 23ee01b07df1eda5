import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Setting } from './setting.ts';

/** The project's root: commands, tests and Astro are all started from there. */
const root = process.cwd();

/** A content folder in the names of what builds keep and use for it: as short wherever it lies. */
const keyOf = (folder: string): string =>
  createHash('sha256').update(resolve(root, folder)).digest('hex').slice(0, 16);

/** Whether the built site lies outside the project. */
export const isOutside = ({ site }: Pick<Setting, 'site'>): boolean => relative(root, site).startsWith('..');

/** Where builds of a content are made before they take the place of the old site; one at a time (build-lock.ts). */
export const buildingFolder = ({ content }: Pick<Setting, 'content'>): string =>
  join(root, '.building', keyOf(content));

/** What a preview that is built and one that runs keep must not disturb one another, nor the site. */
const suffixes = { site: '', preview: '-preview', live: '-dev' } as const;

/**
 * What builds keep to be faster next time; it may be removed at any time. Each content folder has one of its own, so
 * that a test's fixture never meets the owner's articles, and so have the previews, which show drafts.
 */
export const cacheFolder = ({ content, use }: Pick<Setting, 'content' | 'use'>): string =>
  join(root, 'node_modules', '.astro', keyOf(content) + suffixes[use]);

/**
 * Where Astro notes what the live preview of a content knows. Not with the cache: what lies below `node_modules` is not
 * watched, and a change that is not seen leaves an old page.
 */
export const previewNotes = ({ content }: Pick<Setting, 'content'>): string =>
  `${buildingFolder({ content })}-dev`;

/** What Node has compiled of Astro; it may be removed at any time. */
export const compiledCodeFolder: string = join(root, 'node_modules', '.cache', 'compiled-code');

/** Within a built site, what any host may serve. */
export const clientFolder = ({ site }: Pick<Setting, 'site'>): string => join(site, 'client');

/** The preview, beside the site and never in it. */
export const previewFolder = ({ site }: Pick<Setting, 'site'>): string => `${site}-preview`;

/** What `npm run announce` has told others; kept with the server's data, outside the site. */
export const announcedFile = ({ data }: Pick<Setting, 'data'>): string => join(data, 'announced.json');

/** The file in which a build writes the moment that it was made for. */
export const recordName = 'build.json';

/** The record of the last build; `npm run due` reads it, and the server notices a new one by it. */
export const buildRecord = ({ site }: Pick<Setting, 'site'>): string => join(site, recordName);
