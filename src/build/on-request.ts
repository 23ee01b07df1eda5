import type { AstroIntegration } from 'astro';
import { onRequestPaths } from '../model/form-routes.ts';

/** Gives the page that is made on request its addresses: those of the table, and no other. */
export const onRequest = (): AstroIntegration => ({
  name: 'broadside-on-request',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const entrypoint = new URL('../pages/_form.astro', import.meta.url);
      for (const pattern of onRequestPaths) injectRoute({ pattern, entrypoint, prerender: false });
    },
  },
});
