import { loadEdition } from '../load/content.ts';
import { renderSitemap } from '../render/sitemaps.ts';

/** The sitemap. */
export const GET = async (): Promise<Response> => new Response(renderSitemap(await loadEdition()));
