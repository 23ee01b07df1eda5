import type { APIRoute } from 'astro';
import { loadEdition, loadStoryAt } from '../../load/content.ts';
import { loadDiscussedAddresses } from '../../load/static-paths.ts';
import { repliesFeed } from '../../render/replies-feed.ts';
import { renderRss } from '../../render/rss.ts';

export const getStaticPaths = loadDiscussedAddresses;

/** The approved replies to an article, as a feed. */
export const GET: APIRoute<Record<string, never>, { slug: string }> = async ({ params }) => {
  const edition = await loadEdition();
  const { article, replies } = await loadStoryAt(params.slug, edition);
  return new Response(await renderRss(repliesFeed(article, replies, edition.publication)));
};
