import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Sets the project's folder as the root, whichever was given for what Astro notes for itself (load-astro.ts). */
export const atHome = (project: string): AstroIntegration => ({
  name: 'broadside-at-home',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ root: pathToFileURL(`${project}/`) });
    },
  },
});
