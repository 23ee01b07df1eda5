import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { runs } from '../thorough.ts';
import { renderAtom } from '../../src/render/atom.ts';
import { articleFeed, correctionsFeed, type FeedItem } from '../../src/render/feed.ts';
import { renderJsonFeed } from '../../src/render/json-feed.ts';
import { renderRss } from '../../src/render/rss.ts';
import { exampleArticle, exampleFeed, examplePublication } from '../example-article.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
});

/** Whether a strict parser reads the document to its end, namespaces included. */
function wellFormed(xml: string): boolean {
  const strict = new SaxesParser({ xmlns: true });
  strict.on('error', (error) => {
    throw error;
  });
  strict.write(xml).close();
  return true;
}

/** Text as any format of the feed may carry it: without what XML forbids. */
const carried = (text: string): string =>
  text.toWellFormed().replaceAll(/[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/gv, '');

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    ']]>',
    '</title>',
    '<![CDATA[x]]>',
    '&amp;lt;',
    '&#0;',
    '<?xml?>',
    '<!--',
    'held-0-text',
    '%s',
    '$&',
    '\\',
    '‮turn',
    '007',
    '1e3',
    'true',
  ),
);

describe('feeds of any text', () => {
  it('are well-formed, and say what was written', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (a, b, c) => {
        const changes = {
          headline: `T${a}`.slice(0, 100),
          byline: [`N${b}`.slice(0, 90)],
          tags: [`G${c}`.slice(0, 50)],
          section: `S${a}`.slice(0, 50),
        };
        const feed = exampleFeed(changes, `<p>${c}</p>`);
        const rss = await renderRss(feed);
        const atom = renderAtom(feed);
        expect(wellFormed(rss)).toBe(true);
        expect(wellFormed(atom)).toBe(true);
        const json = JSON.parse(renderJsonFeed(feed)).items[0];
        const [entry] = feed.entries;
        expect(json.title).toBe(carried(entry?.title ?? ''));
        expect(json.authors[0].name).toBe(carried(entry?.authors[0]?.name ?? ''));
        expect(json.content_html).toBe(carried(`<p>${c}</p>`));
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(['007', '1e3', '1.10', '000123', 'true', 'x  y', 'held-3-text', '&lt;b&gt;', '<b>'])(
    'keep “%s” as it is',
    async (text) => {
      const item = parser.parse(
        await renderRss(exampleFeed({ byline: [text], tags: [text], section: undefined })),
      ).rss.channel.item;
      expect(item['dc:creator']).toBe(text);
      expect(item.category).toBe(text);
    },
  );
});

describe('the order of a feed and its size', () => {
  const publication = examplePublication();
  const items = (count: number, html: string): FeedItem[] =>
    Array.from({ length: count }, (_, index) => ({
      article: exampleArticle({ id: `tag:example.com,2026:a/${index}` }, { slug: `a-${index}` }),
      html,
      picture: undefined,
      replies: [],
      shareImage: undefined,
    }));

  it('has at most fifty entries', () => {
    expect(articleFeed(publication, items(60, '<p>Text</p>')).entries).toHaveLength(50);
  });

  it('never has more than a megabyte, and drops the oldest first', async () => {
    const feed = articleFeed(publication, items(50, `<p>${'A word & another. '.repeat(3_000)}</p>`));
    expect(feed.entries[0]?.id).toBe('tag:example.com,2026:a/0');
    expect(feed.entries.length).toBeGreaterThan(5);
    for (const text of [await renderRss(feed), renderAtom(feed), renderJsonFeed(feed)]) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
    }
  });

  it('carries a text of fifty thousand words whole', () => {
    const html = `<p>${'Words '.repeat(50_000)}</p>`;
    expect(articleFeed(publication, items(1, html)).entries[0]?.html).toBe(html);
  });

  it('carries an article that alone is too long by its summary and a link', () => {
    const [entry] = articleFeed(publication, items(1, `<p>${'<b>x</b>'.repeat(200_000)}</p>`)).entries;
    expect(entry?.html).toBe(
      '<p>The road closes in October. It opens again a year later.</p>\n<p><a href="https://example.com/a-0/">Read the article on its page</a></p>',
    );
  });
});

it('has a feed of corrections, each with an id and a date of its own', async () => {
  const corrections = [{ date: '2026-03-01T20:00:00Z', kind: 'correction' as const, text: 'It is <7>.' }];
  const article = exampleArticle({ corrections, updated: '2026-03-01T20:00:00Z' });
  const record = article.corrections.map((correction) => ({ article, correction }));
  const { channel } = parser.parse(await renderRss(correctionsFeed(examplePublication(), record))).rss;
  expect(channel.title).toBe('The Example: Corrections and clarifications');
  expect(channel.item).toMatchObject({
    title: 'Correction: Harbour road to close',
    link: 'https://example.com/harbour-road/#corrections',
    description: 'It is <7>.',
    pubDate: 'Sun, 01 Mar 2026 20:00:00 GMT',
  });
  expect(channel.item.guid['#text']).toBe(
    'tag:example.com,2026:correction/harbour-road/2026-03-01T20:00:00Z',
  );
});

it('is a valid feed of corrections when none was made', async () => {
  expect(wellFormed(await renderRss(correctionsFeed(examplePublication(), [])))).toBe(true);
});

it('names the hub where there is one', async () => {
  const publication = examplePublication({ hub: 'https://hub.example/' });
  const feed = articleFeed(publication, []);
  expect(await renderRss(feed)).toContain('<atom:link href="https://hub.example/" rel="hub"/>');
  expect(renderAtom(feed)).toContain('<link rel="hub" href="https://hub.example/"/>');
  expect(JSON.parse(renderJsonFeed(feed)).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
});
