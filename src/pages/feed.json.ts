import { loadFeed } from '../load/feed.ts';
import { renderJsonFeed } from '../render/json-feed.ts';

/** The publication's feed as JSON Feed 1.1. */
export const GET = async (): Promise<Response> => new Response(renderJsonFeed(await loadFeed()));
