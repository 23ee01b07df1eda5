import { bodyHtml } from './body-html.ts';
import { loadEdition, loadStory } from './content.ts';
import { listed } from '../model/edition.ts';
import type { Feed } from '../model/feed.ts';
import { feedPictures } from './pictures.ts';
import { articleFeed, mostEntries } from '../render/feed.ts';
import { oncePerBuild } from './once.ts';

/** The publication's feed; its bodies are rendered once, whatever the number of formats. */
export const loadFeed = oncePerBuild(readFeed);

async function readFeed(): Promise<Feed> {
  const { publication, articles } = await loadEdition();
  const stories = await Promise.all(listed(articles).slice(0, mostEntries).map(loadStory));
  const items = await Promise.all(
    stories.map(async (story) => {
      const pictures = await feedPictures(story.article, publication);
      return {
        article: story.article,
        html: await bodyHtml(story, publication),
        replies: story.replies,
        ...pictures,
      };
    }),
  );
  return articleFeed(publication, items);
}
