import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { type FixtureSite, many, single } from '../../fixture-sites.ts';
import { fileOf, folded } from '../../built/built-site.ts';
import { entriesOfJson, type Entry, timeOf } from '../../built/feed-entries.ts';

function byFeedParser(xml: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    const parser = new FeedParser({});
    parser.on('error', reject);
    parser.on('end', () => resolve(entries));
    parser.on('data', (item) =>
      entries.push({
        id: item.guid,
        url: item.link,
        title: item.title,
        published: timeOf(item.pubdate ?? item.pubDate),
        html: item.description,
      }),
    );
    Readable.from([xml]).pipe(parser);
  });
}

function byFeedsmith(text: string): Entry[] {
  const { format, feed } = parseFeed(text);
  if (format === 'rss') {
    return (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      published: timeOf(item.pubDate),
      html: item.content?.encoded ?? '',
    }));
  }
  if (format === 'atom') {
    return (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
      title: textIn(entry.title),
      published: timeOf(entry.published),
      html: textIn(entry.content) ?? '',
    }));
  }
  if (format === 'json') {
    return (feed.items ?? []).map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: timeOf(item.date_published),
      html: item.content_html ?? '',
    }));
  }
  throw new Error(`feedsmith reads the feed as ${format}`);
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (value as { value?: string } | undefined)?.value;

describe.each([
  ['one article', single],
  ['several articles', many],
])('the feeds of %s', (_name, site: FixtureSite) => {
  const rss = fileOf(site, 'rss.xml');
  const atom = fileOf(site, 'atom.xml');
  const json = fileOf(site, 'feed.json');
  const expected = entriesOfJson(json);

  it('hold the same entries, whichever parser reads whichever format', async () => {
    expect(expected.length).toBeGreaterThan(0);
    for (const read of [
      byFeedsmith(json),
      byFeedsmith(rss),
      byFeedsmith(atom),
      await byFeedParser(rss),
      await byFeedParser(atom),
    ]) {
      expect(read.map((entry) => ({ ...entry, html: folded(entry.html) }))).toEqual(
        expected.map((entry) => ({ ...entry, html: folded(entry.html) })),
      );
    }
  });
});
