import { join, resolve } from 'node:path';

/** The project's root: commands, tests and Astro are all started from there. */
const root = process.cwd();

/** What editors and owners write. Tests point it at a fixture with `BROADSIDE_CONTENT`. */
export const contentFolder: string = resolve(root, process.env.BROADSIDE_CONTENT ?? 'content');

/** The built site: a complete static site for any host. Tests build elsewhere with `BROADSIDE_SITE`. */
export const siteFolder: string = resolve(root, process.env.BROADSIDE_SITE ?? 'dist');

/** The preview, beside the site and never in it. */
export const previewFolder = `${siteFolder}-preview`;

/** What `npm run announce` has told others; kept with the server's data, outside the site. */
export const announcedFile: string = resolve(root, process.env.BROADSIDE_DATA ?? 'data', 'announced.json');

/** Where a build writes the moment that it was made for; `npm run due` reads it. */
export const buildRecord: string = join(siteFolder, 'build.json');
