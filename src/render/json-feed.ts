import type { Feed, FeedEntry } from '../model/feed.ts';
import { utc } from './rss.ts';
import { plainXml } from './xml.ts';

/** JSON Feed 1.1 with full text. */
export function renderJsonFeed(feed: Feed): string {
  const { self, hub } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainXml(feed.title),
    description: plainXml(feed.description),
    home_page_url: feed.home,
    feed_url: self.json,
    icon: feed.icons.large,
    favicon: feed.icons.small,
    language: feed.language,
    authors: [{ name: plainXml(feed.publisher) }],
    hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
    items: feed.entries.map(item),
  });
}

function item(entry: FeedEntry) {
  const { id, url, title, summary, html, published, updated, authors, categories, language } = entry;
  return {
    id,
    url,
    title: plainXml(title),
    summary: plainXml(summary),
    content_html: plainXml(html),
    image: (entry.picture ?? entry.shareImage)?.url,
    date_published: utc(published),
    date_modified: utc(updated),
    authors: authors.map(({ name, url: address }) => ({ name: plainXml(name), url: address })),
    tags: categories.map(plainXml),
    language,
  };
}
