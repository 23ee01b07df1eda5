import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { changesSince, pagesIn } from '../../src/render/changes.ts';
import { renderSitemap } from '../../src/render/sitemaps.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

it('the pages of a sitemap are read with the moment of their last change', () => {
  const articles = [exampleArticle(), exampleArticle({ updated: '2026-03-01T20:00:00Z' }, { slug: 'other' })];
  const edition = { publication: examplePublication(), articles, pages: ['about'] } as unknown as Edition;
  expect(pagesIn(renderSitemap(edition))).toEqual({
    'https://example.com/harbour-road/': '2026-03-01T09:00:00-05:00',
    'https://example.com/other/': '2026-03-01T20:00:00Z',
    'https://example.com/about/': '',
    'https://example.com/subscribe/': '',
  });
});

it('search engines are told of pages that are new, changed or gone, and of no other', () => {
  const before = { '/d/': 'Monday', '/same/': 'Monday', '/a/': 'Monday', '/undated/': '' };
  const now = { '/c/': '', '/same/': 'Monday', '/a/': 'Tuesday', '/undated/': '' };
  expect(changesSince(before, now)).toEqual(['/a/', '/c/', '/d/']);
});
