import { describe, expect, it } from 'vitest';
import {
  archivePages,
  type Edition,
  frontArticle,
  hasArchive,
  indexOf,
  languageEditions,
} from '../../src/model/edition.ts';
import { recordOf } from '../../src/model/corrections-record.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const articleAt = (slug: string, changes: Parameters<typeof exampleArticle>[0] = {}) =>
  exampleArticle(changes, { slug });
const story = (slug: string) => articleAt(slug);
const translation = (slug: string, language: string, translationOf = 'story') =>
  articleAt(slug, { language, translationOf });
const withdrawal = { date: '2026-03-01T20:00:00Z', text: 'It was wrong.' };
const withdrawn = (slug: string, changes: Parameters<typeof exampleArticle>[0] = {}) =>
  articleAt(slug, { ...changes, status: 'withdrawn', withdrawn: withdrawal });

/** A story before which there is something that no list shows. */
const around = [withdrawn('gone'), translation('historia', 'es'), story('story')];

describe('the archive', () => {
  const one = story('story');

  it.each([
    [1, [1]],
    [200, [200]],
    [201, [200, 1]],
    [400, [200, 200]],
    [401, [200, 200, 1]],
  ])('of %i articles has pages of %j, each article once and in order', (count, sizes) => {
    const articles = Array.from({ length: count }, (_, number) => ({ ...one, slug: `story-${number}` }));
    const pages = archivePages(articles);
    expect(pages.map((page) => page.length)).toEqual(sizes);
    expect(pages.flat().map(({ slug }) => slug)).toEqual(articles.map(({ slug }) => slug));
  });

  it('is there from the second article on that a list shows', () => {
    expect(hasArchive([one])).toBe(false);
    expect(hasArchive(around)).toBe(false);
    expect(hasArchive([...around, story('older')])).toBe(true);
  });
});

it('the front page passes over what is withdrawn and translations, wherever they stand', () => {
  const articles = [...around, story('older')];
  const edition = { publication: examplePublication(), articles } as unknown as Edition;
  expect(frontArticle(edition).slug).toBe('story');
  expect(() => frontArticle({ ...edition, articles: around.slice(0, 2) })).toThrow(
    'no article for the front page',
  );
});

it('every earlier address of an article leads to it', () => {
  const article = articleAt('now', { formerly: ['first', 'second', 'third'] });
  const { byFormer } = indexOf([story('other'), article]);
  expect([...byFormer].map(([former, { slug }]) => [former, slug])).toEqual([
    ['first', 'now'],
    ['second', 'now'],
    ['third', 'now'],
  ]);
});

describe('the editions of an article', () => {
  const editions = [
    translation('historia', 'es'),
    story('story'),
    translation('qissa', 'ar'),
    translation('histoire', 'fr'),
  ];
  const all = ['story', 'historia', 'qissa', 'histoire'];

  it.each(all)('are all of them for each of them, the original first: %s', (slug) => {
    const article = editions.find((each) => each.slug === slug) ?? story(slug);
    expect(languageEditions(article, editions).map((each) => each.slug)).toEqual(all);
  });

  it('leave out a translation that is withdrawn, and are none without their original', () => {
    const few = [story('story'), withdrawn('historia', { language: 'es', translationOf: 'story' })];
    expect(languageEditions(story('story'), few).map(({ slug }) => slug)).toEqual(['story']);
    expect(
      languageEditions(translation('qissa', 'ar'), [withdrawn('story'), translation('qissa', 'ar')]),
    ).toEqual([]);
    expect(languageEditions(translation('qissa', 'ar'), [translation('qissa', 'ar')])).toEqual([]);
  });
});

it('the record has every correction of every article that can be read, newest first by the moment', () => {
  const corrected = (...dates: string[]) => ({
    corrections: dates.map((date) => ({ date, kind: 'correction' as const, text: date })),
  });
  const [first, second, third, fourth] = [
    '2026-03-01T23:00:00-05:00',
    '2026-03-02T03:59:00Z',
    '2026-03-02T12:00:00+09:00',
    '2026-03-02T02:59:00Z',
  ] as const;
  const record = recordOf([
    articleAt('a', corrected(fourth, second)),
    withdrawn('b', corrected('2026-03-02T05:00:00Z')),
    articleAt('c', corrected(third, first)),
  ]);
  expect(record.map(({ article, correction }) => [article.slug, correction.date])).toEqual([
    ['c', first],
    ['a', second],
    ['c', third],
    ['a', fourth],
  ]);
});
