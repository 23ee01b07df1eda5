import { expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Edition } from '../../src/model/edition.ts';
import { renderNewsSitemap, renderSitemap } from '../../src/render/sitemaps.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const published = '2026-03-01T09:00:00-05:00';
const edition = (articles: readonly Article[], now = '2026-03-01T15:00:00Z') =>
  ({ publication: examplePublication(), articles, pages: [], now: new Date(now) }) as unknown as Edition;
const addresses = (xml: string): string[] =>
  [...xml.matchAll(/<loc>https:\/\/example\.com\/([^<]*)\/<\/loc>/g)].map(([, path = '']) => path);
const articleAt = (slug: string, changes: Parameters<typeof exampleArticle>[0] = {}) =>
  exampleArticle({ published, ...changes }, { slug });

it.each([
  ['at once', '2026-03-01T14:00:00Z', ['a', 'b']],
  ['for 48 hours', '2026-03-03T14:00:00Z', ['a', 'b']],
  ['not a moment longer', '2026-03-03T14:00:00.001Z', ['b']],
])('an article is news %s', (_name, now, slugs) => {
  const later = articleAt('b', { published: '2026-03-01T10:00:00-05:00' });
  expect(addresses(renderNewsSitemap(edition([articleAt('a'), later], now)))).toEqual(slugs);
});

it('news are neither translations nor withdrawn, and at most a thousand', () => {
  const withdrawn = { status: 'withdrawn', withdrawn: { date: published, text: 'Wrong.' } } as const;
  const others = [
    articleAt('historia', { language: 'es', translationOf: 'a' }),
    articleAt('gone', withdrawn),
  ];
  expect(addresses(renderNewsSitemap(edition([...others, articleAt('a')])))).toEqual(['a']);
  const one = articleAt('a');
  const many = Array.from({ length: 1_001 }, (_, number) => ({
    ...one,
    permalink: `https://example.com/a${number}/`,
  }));
  const listed = addresses(renderNewsSitemap(edition(many)));
  expect([listed.length, listed[0], listed.at(-1)]).toEqual([1_000, 'a0', 'a999']);
});

it('the sitemap names every edition of an article beside each of them', () => {
  const editions = [
    articleAt('a'),
    articleAt('b', { language: 'es', translationOf: 'a' }),
    articleAt('c', { language: 'ar', translationOf: 'a' }),
  ];
  const links = ['en-US', 'es', 'ar'];
  const urls = renderSitemap(edition(editions)).match(/<url>.*?<\/url>/g) ?? [];
  expect(
    urls.slice(0, 3).map((url) => [...url.matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag)),
  ).toEqual([links, links, links]);
});
