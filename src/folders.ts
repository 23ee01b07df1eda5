import { resolve } from 'node:path';

/** The project’s root: commands, tests and Astro are all started from there. */
const root = process.cwd();

/** What editors and owners write. Tests point it at a fixture with `BROADSIDE_CONTENT`. */
export const contentFolder: string = resolve(root, process.env.BROADSIDE_CONTENT ?? 'content');

/** The built site: a complete static site for any host. Tests build elsewhere with `BROADSIDE_SITE`. */
export const siteFolder: string = resolve(root, process.env.BROADSIDE_SITE ?? 'dist');
