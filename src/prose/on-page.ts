import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { byFolder } from './by-folder.ts';

/** What a body may use, and Markdown’s own elements, in the form that the page shows. */
export const proseComponents = byFolder(
  import.meta.glob<AstroComponentFactory>('./*/Page.astro', { eager: true, import: 'default' }),
);
