import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { renderRss } from '../../src/render/rss.ts';
import { type exampleArticle, exampleFeed } from '../example-article.ts';

const parser = new RssParser({
  customFields: { item: ['content:encoded', 'atom:updated', 'dcterms:modified'], feed: ['lastBuildDate'] },
});

const feedOf = async (changes: Parameters<typeof exampleArticle>[0], html = '<p>Text</p>') => {
  const xml = await renderRss(exampleFeed(changes, html));
  return { xml, feed: await parser.parseString(xml) };
};

describe('the RSS feed', () => {
  it('carries the article whole, with its permanent id and link', async () => {
    const { feed, xml } = await feedOf({});
    expect(feed.items[0]).toMatchObject({
      title: 'Harbour road to close',
      link: 'https://example.com/harbour-road/',
      guid: 'tag:example.com,2026:article/harbour-road',
      pubDate: 'Sun, 01 Mar 2026 14:00:00 GMT',
      creator: 'Ada Wren, Records Group',
      categories: ['Transport', 'Roads', 'Council'],
      'content:encoded': '<p>Text</p>',
    });
    expect(xml).toContain('<guid isPermaLink="false">');
  });

  it('moves the updated dates with a change, and neither guid nor pubDate', async () => {
    const before = (await feedOf({})).feed.items[0];
    const after = (await feedOf({ updated: '2026-03-02T10:00:00-05:00' })).feed.items[0];
    expect(after?.guid).toBe(before?.guid);
    expect(after?.pubDate).toBe(before?.pubDate);
    expect(after?.['atom:updated']).toBe('2026-03-02T15:00:00Z');
    expect(after?.['dcterms:modified']).toBe('2026-03-02T15:00:00Z');
  });

  it('dates itself from the content, never from the clock', async () => {
    expect((await feedOf({})).feed.lastBuildDate).toBe('Sun, 01 Mar 2026 14:00:00 GMT');
  });

  it.each([
    ['markup and quotes', 'A <b>“bold”</b> & \'plain\' "deal" ]]>'],
    ['right-to-left text and emoji', 'שלום 🗞️ مرحبا'],
    ['characters that XML forbids', 'A\u0000 B\u000B'],
  ])('survives %s in headline and text', async (_name, text) => {
    const { feed } = await feedOf({ headline: text }, `<p>${text}</p>`);
    // oxlint-disable-next-line no-control-regex -- they must be gone.
    const seen = text.replaceAll(/[\u0000\u000B]/g, '');
    expect(feed.items[0]?.title).toBe(seen);
    expect(feed.items[0]?.['content:encoded']).toBe(`<p>${seen}</p>`);
  });

  it('stays well-formed when a body is empty', async () => {
    expect((await feedOf({}, '')).feed.items).toHaveLength(1);
  });
});
