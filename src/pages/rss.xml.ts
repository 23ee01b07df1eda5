import { loadFeed } from '../load/feed.ts';
import { renderRss } from '../render/rss.ts';

/** The publication's feed as RSS 2.0. */
export const GET = async (): Promise<Response> => new Response(await renderRss(await loadFeed()));
