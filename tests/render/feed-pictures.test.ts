import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { FeedPicture } from '../../src/model/feed.ts';
import { conversation } from '../../src/model/reply.ts';
import { renderAtom } from '../../src/render/atom.ts';
import { articleFeed, type FeedItem } from '../../src/render/feed.ts';
import { renderJsonFeed } from '../../src/render/json-feed.ts';
import { renderRss } from '../../src/render/rss.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });
const publication = examplePublication({ license: 'CC BY 4.0' });
const lead: FeedPicture = {
  url: 'https://example.com/lead.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 900,
  alt: 'A road',
  credit: 'Ada Wren',
};
const card: FeedPicture = {
  url: 'https://example.com/share.png',
  type: 'image/png',
  width: 1200,
  height: 630,
  alt: '',
  credit: undefined,
};

/** One article as each format tells it. */
async function told(changes: Partial<FeedItem> = {}) {
  const article = exampleArticle({}, { publication });
  const html = '<p>Text</p>';
  const item = { article, html, picture: undefined, shareImage: undefined, replies: [], ...changes };
  const feed = articleFeed(publication, [item]);
  return {
    channel: parser.parse(await renderRss(feed)).rss.channel,
    atom: parser.parse(renderAtom(feed)).feed,
    json: JSON.parse(renderJsonFeed(feed)),
  };
}
const related = ({ atom }: Awaited<ReturnType<typeof told>>) =>
  [atom.entry.link].flat().find(({ rel }: { rel: string }) => rel === 'related');

describe('the picture of an entry', () => {
  it('is the lead picture with its words, where there is one', async () => {
    const all = await told({ picture: lead, shareImage: card });
    const { item } = all.channel;
    expect(item['media:content']).toEqual({
      url: lead.url,
      type: 'image/jpeg',
      width: '1200',
      height: '900',
      medium: 'image',
      'media:description': { '#text': 'A road', type: 'plain' },
      'media:credit': { '#text': 'Ada Wren', role: 'photographer', scheme: 'urn:ebu' },
    });
    expect(item['media:thumbnail']).toEqual({ url: lead.url, width: '1200', height: '900' });
    expect(related(all)).toEqual({ rel: 'related', type: 'image/jpeg', href: lead.url });
    expect(all.json.items[0].image).toBe(lead.url);
  });

  it('is else the share image, which is not the article’s content', async () => {
    const all = await told({ shareImage: card });
    expect(all.channel.item).not.toHaveProperty('media:content');
    expect(all.channel.item['media:thumbnail'].url).toBe(card.url);
    expect(related(all)).toEqual({ rel: 'related', type: 'image/png', href: card.url });
    expect(all.json.items[0].image).toBe(card.url);
  });

  it('has no empty words', async () => {
    const { item } = (await told({ picture: card })).channel;
    expect(item['media:content']).not.toHaveProperty('media:description');
    expect(item['media:content']).not.toHaveProperty('media:credit');
  });

  it('is none where there is neither', async () => {
    const all = await told();
    expect(all.channel.item).not.toHaveProperty('media:thumbnail');
    expect(related(all)).toBeUndefined();
    expect(all.json.items[0]).not.toHaveProperty('image');
  });
});

it('an entry says how many replies it has and where they are, if it has any', async () => {
  const replies = conversation([
    { id: 'a', name: 'Ada', date: '2026-03-01T15:00:00Z', text: 'A thought.' },
    { id: 'b', name: 'Ben', date: '2026-03-01T16:00:00Z', text: 'An answer.', parent: 'a' },
  ]);
  const permalink = 'https://example.com/harbour-road/';
  expect((await told({ replies })).channel.item).toMatchObject({
    comments: `${permalink}#replies`,
    'slash:comments': '2',
    'wfw:commentRss': `${permalink}replies.xml`,
  });
  const { item } = (await told()).channel;
  for (const name of ['comments', 'slash:comments', 'wfw:commentRss']) expect(item).not.toHaveProperty(name);
});

it('a feed says whose it is, in which language, and under what licence', async () => {
  const { channel, atom, json } = await told();
  expect(channel).toMatchObject({
    title: 'The Example',
    description: 'News of examples',
    link: 'https://example.com/',
    language: 'en-US',
    copyright: 'CC BY 4.0',
    managingEditor: 'desk@example.com (The Example)',
    image: { url: 'https://example.com/icon-144.png', title: 'The Example', link: 'https://example.com/' },
  });
  expect(atom).toMatchObject({
    id: 'https://example.com/atom.xml',
    title: 'The Example',
    subtitle: 'News of examples',
    rights: 'CC BY 4.0',
    icon: 'https://example.com/icon-512.png',
    author: { name: 'The Example' },
    entry: { rights: 'CC BY 4.0', published: '2026-03-01T14:00:00Z', 'xml:lang': 'en-US' },
  });
  expect(json).toMatchObject({
    title: 'The Example',
    home_page_url: 'https://example.com/',
    feed_url: 'https://example.com/feed.json',
    authors: [{ name: 'The Example' }],
    items: [{ date_published: '2026-03-01T14:00:00Z', language: 'en-US' }],
  });
  const plain = articleFeed(examplePublication(), []);
  expect(parser.parse(await renderRss(plain)).rss.channel).not.toHaveProperty('copyright');
  expect(parser.parse(renderAtom(plain)).feed).not.toHaveProperty('rights');
});

it('an entry has no more than ten categories in RSS', async () => {
  const tags = Array.from({ length: 12 }, (_, index) => `Tag ${index}`);
  const article = exampleArticle({ section: 'First', tags }, { publication });
  const { category } = (await told({ article })).channel.item;
  expect(category).toEqual(['First', ...tags.slice(0, 9)]);
});

it('an author’s page is named where there is one', async () => {
  const byline = [{ name: 'Ada Wren', url: 'https://ada.example/' }, 'Ben'];
  const { atom, json } = await told({ article: exampleArticle({ byline }, { publication }) });
  const authors = [{ name: 'Ada Wren', uri: 'https://ada.example/' }, { name: 'Ben' }];
  expect(atom.entry.author).toEqual(authors);
  expect(json.items[0].authors).toEqual([{ name: 'Ada Wren', url: 'https://ada.example/' }, { name: 'Ben' }]);
});
