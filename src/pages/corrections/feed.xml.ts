import { loadEdition } from '../../load/content.ts';
import { recordOf } from '../../model/corrections-record.ts';
import { correctionsFeed } from '../../render/feed.ts';
import { renderRss } from '../../render/rss.ts';

/** The feed of corrections as RSS 2.0. */
export async function GET(): Promise<Response> {
  const { publication, articles } = await loadEdition();
  return new Response(await renderRss(correctionsFeed(publication, recordOf(articles))));
}
