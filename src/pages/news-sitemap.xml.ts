import { loadEdition } from '../load/content.ts';
import { renderNewsSitemap } from '../render/sitemaps.ts';

/** The sitemap of recent news. */
export const GET = async (): Promise<Response> => new Response(renderNewsSitemap(await loadEdition()));
