import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { feedBody } from '../../src/render/feed-body.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

type Fields = Parameters<typeof exampleArticle>[0];
const picture = {
  url: 'https://example.com/a.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 900,
  alt: 'A road',
  credit: 'Ada Wren',
} as const;

const html = (changes: Fields = {}, lead?: typeof picture): string =>
  feedBody(exampleArticle(changes), '<p>The text.</p>', lead, examplePublication());
/** What a person reads of it, element by element. */
const seen = (changes: Fields = {}, lead?: typeof picture): (string | null)[] =>
  [...parseHTML(`<main>${html(changes, lead)}</main>`).document.querySelectorAll('p,h2,li,figcaption')].map(
    ({ textContent }) => textContent.trim(),
  );

describe('an article in a feed', () => {
  it('is its text where there is nothing else', () => {
    expect(seen()).toEqual(['The text.']);
  });

  it('begins with what is to be disclosed, and its picture', () => {
    expect(seen({ disclosure: 'Paid by & for A.' }, picture)).toEqual([
      'Disclosure. Paid by & for A.',
      'Ada Wren',
      'The text.',
    ]);
    const { document } = parseHTML(html({}, picture));
    const image = document.querySelector('img');
    expect(['src', 'alt', 'width', 'height'].map((name) => image?.getAttribute(name))).toEqual([
      'https://example.com/a.jpg',
      'A road',
      '1200',
      '900',
    ]);
  });

  it('lists its sources, as much of each as is known', () => {
    const sources = [
      {
        id: 'a',
        publisher: 'Council',
        title: 'Minutes & notes',
        date: '2026-02',
        url: 'https://council.example/',
        archived: 'https://archive.example/1',
      },
      { id: 'b', title: 'Interview' },
    ];
    expect(seen({ sources })).toEqual([
      'The text.',
      'Sources',
      'Council, Minutes & notes, February 2026, archived copy.',
      'Interview.',
    ]);
    const { document } = parseHTML(html({ sources }));
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://council.example/',
      'https://archive.example/1',
    ]);
    expect(document.querySelector('cite')?.textContent).toBe('Interview');
  });

  it('ends with its corrections, each with its kind and day', () => {
    const corrections = [
      { date: '2026-03-02T03:00:00Z', kind: 'correction' as const, text: 'A year & a day.' },
      { date: '2026-03-02T15:00:00Z', kind: 'update' as const, text: 'The vote.' },
    ];
    // In the zone of the publication the first was made the evening before.
    expect(seen({ corrections })).toEqual([
      'The text.',
      'Corrections and clarifications',
      'Update, March 2, 2026. The vote.',
      'Correction, March 1, 2026. A year & a day.',
    ]);
  });

  it('is laid out from the right where its language is, which no feed reader would do by itself', () => {
    const { document } = parseHTML(`<main>${html({ language: 'ar' })}</main>`);
    const block = document.querySelector('main > div');
    expect([block?.getAttribute('lang'), block?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(parseHTML(`<main>${html()}</main>`).document.querySelector('main > div')).toBeNull();
  });
});
