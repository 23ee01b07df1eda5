import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { byFolder } from './by-folder.ts';

/** What each component of a body becomes where there is no stylesheet: in feeds, text and mail. */
export const feedComponents = byFolder(
  import.meta.glob<AstroComponentFactory>('./*/Feed.astro', { eager: true, import: 'default' }),
);
