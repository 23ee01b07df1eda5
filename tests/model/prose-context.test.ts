import { describe, expect, it } from 'vitest';
import { pageContext, proseContext, sourceFor } from '../../src/model/prose-context.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const newsletter = { name: 'Letter', pitch: 'News.', thanks: 'Thanks.', error: 'Sorry.' };
const publication = examplePublication({ forms: 'on', newsletter });
const sources = [
  { id: 'first', title: 'First' },
  { id: 'second', title: 'Second' },
];
const article = exampleArticle({ sources, language: 'ar' });

it('what the text of a page knows: the publication’s language, zone and letter, and no source', () => {
  expect(pageContext(publication)).toEqual({
    sources: [],
    newsletter,
    formsOrigin: '',
    origin: 'https://example.com',
    language: 'en-US',
    publicationLanguage: 'en-US',
    mark: {},
    dates: { language: 'en-US', timeZone: 'America/New_York' },
  });
});

it('what the text of an article knows besides: its own language and sources', () => {
  expect(proseContext(article, publication)).toEqual({
    ...pageContext(publication),
    sources: sources.map((source, index) => ({ ...source, number: index + 1 })),
    language: 'ar',
    mark: { lang: 'en-US', dir: 'ltr' },
    dates: { language: 'ar', timeZone: 'America/New_York' },
  });
});

describe('a citation', () => {
  it('finds the source that it names', () => {
    expect(sourceFor(proseContext(article, publication), 'second')).toMatchObject({
      title: 'Second',
      number: 2,
    });
  });

  it.each([
    ['those that there are', article, 'first, second'],
    ['that there are none', exampleArticle(), 'none'],
  ])('of no source of the article says %s', (_name, each, known) => {
    expect(() => sourceFor(proseContext(each, publication), 'third')).toThrow(
      `“third” is not among the article’s sources (${known}).`,
    );
  });
});
