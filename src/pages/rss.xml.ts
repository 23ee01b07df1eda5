import { bodyHtml } from '../body-html.ts';
import { loadEdition, loadStory } from '../load.ts';
import { listed } from '../model/edition.ts';
import { renderRss } from '../render/rss.ts';

/** The publication's RSS feed: full text, newest first. */
export async function GET(): Promise<Response> {
  const { publication, articles } = await loadEdition();
  const stories = await Promise.all(listed(articles).slice(0, 50).map(loadStory));
  const items = await Promise.all(
    stories.map(async (story) => ({ article: story.article, html: await bodyHtml(story, publication) })),
  );
  return new Response(await renderRss(publication, items), {
    headers: { 'Content-Type': 'application/xml' },
  });
}
