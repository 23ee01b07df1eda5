import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { conversation } from '../../src/model/reply.ts';
import { renderAtom } from '../../src/render/atom.ts';
import { articleFeed, changedAt, correctionsFeed, type FeedItem } from '../../src/render/feed.ts';
import { renderJsonFeed } from '../../src/render/json-feed.ts';
import { repliesFeed } from '../../src/render/replies-feed.ts';
import { renderRss } from '../../src/render/rss.ts';
import { exampleArticle, exampleFeed, examplePublication } from '../example-article.ts';

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'author' });
const publication = examplePublication();

const itemOf = (
  changes: Parameters<typeof exampleArticle>[0],
  html = '<p>Text</p>',
  slug = 'a',
): FeedItem => ({
  article: exampleArticle(changes, { slug }),
  html,
  picture: undefined,
  shareImage: undefined,
  replies: [],
});

describe('every feed names', () => {
  const names = ['Ada Wren', 'Tom Pike', 'Records Group'];

  it('every author, in the order of the byline', async () => {
    const feed = exampleFeed({ byline: names });
    expect(parser.parse(await renderRss(feed)).rss.channel.item['dc:creator']).toBe(names.join(', '));
    const { author } = parser.parse(renderAtom(feed)).feed.entry;
    expect(author.map(({ name }: { name: string }) => name)).toEqual(names);
    const [item] = JSON.parse(renderJsonFeed(feed)).items;
    expect(item.authors.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('section and every tag, each once', async () => {
    const feed = exampleFeed({ section: 'Sea', tags: ['Wall', 'Sea', 'Road'] });
    const categories = ['Sea', 'Wall', 'Road'];
    expect(parser.parse(await renderRss(feed)).rss.channel.item.category).toEqual(categories);
    const { category } = parser.parse(renderAtom(feed)).feed.entry;
    expect(category.map((each: Record<string, string>) => each['@_term'])).toEqual(categories);
    expect(JSON.parse(renderJsonFeed(feed)).items[0].tags).toEqual(categories);
  });
});

describe('when a feed was changed', () => {
  const published = ['2026-03-03T09:00:00Z', '2026-03-02T09:00:00Z', '2026-03-01T09:00:00Z'];

  it.each([0, 1, 2])('is told by entry %i where that was changed last', async (changed) => {
    const updated = '2026-03-04T09:00:00Z';
    const items = published.map((date, index) =>
      itemOf({ published: date, updated: index === changed ? updated : undefined }),
    );
    const feed = articleFeed(publication, items);
    expect(changedAt(feed)).toBe(updated);
    const { channel } = parser.parse(await renderRss(feed)).rss;
    expect([channel.lastBuildDate, channel.pubDate]).toEqual([
      'Wed, 04 Mar 2026 09:00:00 GMT',
      'Tue, 03 Mar 2026 09:00:00 GMT',
    ]);
    expect(parser.parse(renderAtom(feed)).feed.updated).toBe(updated);
  });
});

describe('an article that alone is too long', () => {
  const long = `<p>${'<b>x</b>'.repeat(200_000)}</p>`;

  it.each([0, 1, 2])('comes by summary and link at place %i, and the others come whole', (place) => {
    const items = ['a', 'b', 'c'].map((slug, index) =>
      itemOf({}, index === place ? long : '<p>Text</p>', slug),
    );
    const { entries } = articleFeed(publication, items);
    expect(entries.map(({ url }) => url)).toEqual(items.map(({ article }) => article.permalink));
    expect(entries.map(({ html }) => html.includes('Read the article on its page'))).toEqual(
      items.map((_, index) => index === place),
    );
  });
});

it('the feed of corrections has every correction of an article', () => {
  const dates = ['2026-03-03T09:00:00Z', '2026-03-02T09:00:00Z', '2026-03-01T20:00:00Z'];
  const corrections = dates.map((date) => ({ date, kind: 'correction' as const, text: date }));
  const article = exampleArticle({ corrections, updated: dates[0] });
  const record = article.corrections.map((correction) => ({ article, correction }));
  expect(correctionsFeed(publication, record).entries.map(({ summary }) => summary)).toEqual(dates);
});

it('the feed of replies has answers too, newest first, by the moment and not by how it is written', () => {
  const reply = (id: string, date: string, parent?: string) => ({ id, name: id, date, text: id, parent });
  const replies = conversation([
    reply('first', '2026-03-02T08:00:00Z'),
    reply('fourth', '2026-03-02T06:00:00-05:00', 'first'),
    reply('second', '2026-03-02T18:00:00+09:00'),
    reply('third', '2026-03-02T10:00:00Z', 'first'),
  ]);
  const { entries } = repliesFeed(exampleArticle(), replies, publication);
  expect(entries.map(({ title }) => title)).toEqual(['fourth', 'third', 'second', 'first']);
});
