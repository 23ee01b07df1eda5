import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import {
  archiveHead,
  descriptionOf,
  frontHead,
  headOf,
  languagesOf,
  pageHead,
} from '../../src/render/head.ts';
import { republishHead } from '../../src/render/republish.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const publication = examplePublication();
const article = exampleArticle();
const permalink = 'https://example.com/harbour-road/';
const told = {
  title: 'Harbour road to close – The Example',
  description: 'Eleven months, says the council',
  canonical: permalink,
  indexed: true,
};

describe('the head of', () => {
  it('an article says its headline and where it is', () => {
    expect(headOf({ kind: 'article', article }, publication)).toEqual(told);
  });

  it('the front page says the publication, and that its text is the article’s', () => {
    const title = 'The Example – News of examples';
    expect(frontHead(article, publication)).toEqual({ ...told, title });
  });

  it('an article that is not published yet is in no search engine', () => {
    const draft = exampleArticle({ status: 'draft' });
    expect(headOf({ kind: 'article', article: draft }, publication).indexed).toBe(false);
  });

  it('a former address leads on, and is in no search engine', () => {
    const moved = { ...told, indexed: false, movedTo: '/harbour-road/' };
    expect(headOf({ kind: 'moved', to: article }, publication)).toEqual(moved);
  });

  it('a withdrawn article does not name it any more', () => {
    const withdrawn = { date: '2026-03-01T20:00:00Z', text: 'It was wrong.' };
    const gone = exampleArticle({ status: 'withdrawn', withdrawn });
    expect(headOf({ kind: 'withdrawn', article: gone }, publication)).toEqual({
      title: 'This article has been withdrawn – The Example',
      description: 'It was wrong.',
      canonical: undefined,
      indexed: false,
    });
  });

  it('a page has its own description, or the publication’s', () => {
    const page = { kind: 'page', title: 'About us', address: '/about/' } as const;
    const expected = {
      title: 'About us – The Example',
      description: 'Who we are',
      canonical: 'https://example.com/about/',
      indexed: true,
    };
    expect(headOf({ ...page, description: 'Who we are' }, publication)).toEqual(expected);
    expect(headOf({ ...page, description: undefined }, publication)).toEqual({
      ...expected,
      description: 'The Example reports on examples.',
    });
  });

  it('a page without an address is in no search engine', () => {
    expect(pageHead({ title: 'Not here' }, publication)).toMatchObject({
      canonical: undefined,
      indexed: false,
    });
  });

  it('the archive says which page of it this is, but for the first', () => {
    const first = { title: 'All articles – The Example', canonical: 'https://example.com/archive/' };
    expect(headOf({ kind: 'archive', address: '/archive/' }, publication)).toMatchObject(first);
    expect(archiveHead(2, publication)).toMatchObject({
      title: 'All articles, page 2 – The Example',
      canonical: 'https://example.com/archive/2/',
    });
  });

  it('the page to republish from sends search engines to the article', () => {
    expect(republishHead(article, publication)).toMatchObject({
      title: 'Republish this article: Harbour road to close – The Example',
      canonical: permalink,
      indexed: false,
    });
  });
});

describe('the languages of an article', () => {
  const arabic = exampleArticle({ language: 'ar', translationOf: 'harbour-road' }, { slug: 'tariq' });
  const languages = (...articles: (typeof article)[]) =>
    languagesOf(arabic, { articles } as unknown as Edition);

  it('are told with the original for readers of none of them', () => {
    expect(languages(arabic, article)).toEqual({
      languages: [
        ['en-US', permalink],
        ['ar', 'https://example.com/tariq/'],
        ['x-default', permalink],
      ],
    });
  });

  it('are not told where there is but one', () => {
    expect(languages(arabic)).toEqual({});
    expect(languagesOf(article, { articles: [article] } as unknown as Edition)).toEqual({});
  });
});

it.each([
  ['its secondary headline', {}, 'Eleven months, says the council'],
  ['its summary', { subtitle: undefined }, 'The road closes in October. It opens again a year later.'],
  [
    'its headline',
    { subtitle: undefined, summary: undefined, status: 'draft' as const },
    'Harbour road to close',
  ],
])('an article is described by %s', (_name, changes, description) => {
  expect(descriptionOf(exampleArticle(changes))).toBe(description);
});
