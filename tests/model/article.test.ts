import { describe, expect, it } from 'vitest';
import { newestFirst } from '../../src/model/article.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

describe('an article', () => {
  it('has a permanent address from its file name and the publication’s origin', () => {
    expect(exampleArticle()).toMatchObject({
      address: '/harbour-road/',
      permalink: 'https://example.com/harbour-road/',
    });
  });

  it('takes language, licence, notes and replies from the publication unless it says otherwise', () => {
    const publication = examplePublication({
      license: 'CC BY 4.0',
      replies: 'closed',
      notes: [{ text: 'Ours.' }],
    });
    expect(exampleArticle({}, { publication })).toMatchObject({
      language: 'en-US',
      license: 'CC BY 4.0',
      replies: 'closed',
      notes: [{ text: 'Ours.' }],
    });
    const own = { language: 'ar', replies: 'open' as const, publisherNotes: [] };
    expect(exampleArticle(own, { publication })).toMatchObject({
      direction: 'rtl',
      replies: 'open',
      notes: [],
    });
  });

  it('was modified when it was updated, else when it was published', () => {
    expect(exampleArticle().modified).toBe('2026-03-01T09:00:00-05:00');
    expect(exampleArticle({ updated: '2026-03-01T20:00:00Z' }).modified).toBe('2026-03-01T20:00:00Z');
  });

  it('numbers its sources as listed and shows corrections newest first', () => {
    const correction = (date: string) => ({ date, kind: 'update' as const, text: date });
    const article = exampleArticle({
      sources: [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A' },
      ],
      corrections: [correction('2026-03-02T00:00:00Z'), correction('2026-03-01T23:30:00-05:00')],
    });
    expect(article.sources.map(({ id, number }) => [id, number])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(article.corrections.map(({ text }) => text)).toEqual([
      '2026-03-01T23:30:00-05:00',
      '2026-03-02T00:00:00Z',
    ]);
  });

  it('resolves what to read next and leaves out a story that is not in this build', () => {
    const alsoRead = [{ article: 'known-story' }, { article: 'embargoed-story' }, { title: 'Plain' }];
    expect(exampleArticle({ alsoRead }).alsoRead).toEqual([
      { title: 'A known story', href: '/known-story/' },
      { title: 'Plain', href: undefined },
    ]);
  });

  it('stands before older ones, and in one order with those of the same moment', () => {
    const older = exampleArticle({ published: '2026-02-01T00:00:00Z' }, { slug: 'a' });
    const [b, c] = ['b', 'c'].map((slug) => exampleArticle({}, { slug }));
    expect(
      [c, older, b]
        .flatMap((each) => each ?? [])
        .sort(newestFirst)
        .map(({ slug }) => slug),
    ).toEqual(['b', 'c', 'a']);
  });
});
