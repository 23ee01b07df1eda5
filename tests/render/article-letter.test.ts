import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articleLetter, unsubscribeMark } from '../../src/render/article-letter.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

type Fields = Parameters<typeof exampleArticle>[0];
const newsletter = { name: 'The Letter', pitch: 'News.', thanks: 'Thanks.', error: 'Sorry.' };
const settings = { postalAddress: '1 Example Street & Co', newsletter };
const body = '<h2>A part</h2><p>The <a href="https://a.example/">text</a>.</p>';

const letter = (changes: Fields = {}, wishes: Parameters<typeof examplePublication>[0] = settings) =>
  articleLetter(exampleArticle(changes), body, examplePublication(wishes));
const shown = (changes?: Fields, wishes?: Parameters<typeof examplePublication>[0]) =>
  parseHTML(letter(changes, wishes).html).document;
/** What a person reads, element by element. */
const seen = (document: ReturnType<typeof shown>): string[] =>
  [...document.querySelectorAll('h1,h2,p,li')].map(({ textContent }) => textContent);

describe('an article as a mail', () => {
  it('has the headline as its subject', () => {
    expect(letter({ headline: 'A & B' }).subject).toBe('A & B');
    expect(shown({ headline: 'A & B' }).title).toBe('A & B');
  });

  it('has all that the page has, and says why it came and how to get no more', () => {
    expect(seen(shown())).toEqual([
      'Sunday, March 1, 2026',
      'Harbour road to close',
      'Eleven months, says the council',
      'By Ada Wren and Records Group',
      'The road closes in October.',
      'It opens again a year later.',
      'A part',
      'The text.',
      'Read the article on its page',
      'You get this because you subscribed to The Letter. Unsubscribe',
      'The Example, 1 Example Street & Co',
    ]);
  });

  it('has no empty lines for what the article lacks', () => {
    const bare = { status: 'draft', subtitle: undefined, summary: undefined } as const;
    const document = shown({ ...bare, published: '2026-03-01T09:00:00-05:00' });
    expect(seen(document).slice(1, 4)).toEqual([
      'Harbour road to close',
      'By Ada Wren and Records Group',
      'A part',
    ]);
    expect(document.querySelectorAll('ul, hr')).toHaveLength(0);
  });

  it('names the publication where the newsletter has no name of its own', () => {
    const words = seen(shown({}, { postalAddress: '1 Example Street' })).join('\n');
    expect(words).toContain('You get this because you subscribed to The Example.');
  });

  it('leads to the article, to what the text links to, and out', () => {
    const links = [...shown().querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const page = 'https://example.com/harbour-road/';
    expect(links).toEqual([page, 'https://a.example/', page, unsubscribeMark]);
  });

  it('has a style on each element, since mail programs drop style sheets', () => {
    const document = shown();
    for (const name of ['h1', 'h2', 'p', 'a', 'ul', 'li', 'hr'])
      expect(document.querySelector(name)?.getAttribute('style'), name).toMatch(/\w+:/);
  });

  it.each([
    ['en-US', 'ltr', 'left'],
    ['ar', 'rtl', 'right'],
  ])('in %s is laid out %s', (language, direction, side) => {
    const document = shown({ language });
    const { documentElement } = document;
    expect([documentElement.getAttribute('lang'), documentElement.getAttribute('dir')]).toEqual([
      language,
      direction,
    ]);
    const cells = [...document.querySelectorAll('table table td')];
    expect(new Set(cells.map((cell) => cell.getAttribute('align')))).toEqual(new Set([side]));
  });

  it('says the same as text, with the way out below the line that mail programs know', () => {
    const [text = '', footer = ''] = letter().text.split('\n\n-- \n\n');
    expect(text).toContain('# Harbour road to close');
    expect(text).toContain('https://example.com/harbour-road/');
    expect(footer).toBe(
      `You get this because you subscribed to The Letter. Unsubscribe: ${unsubscribeMark}\n\nThe Example, 1 Example Street & Co\n\n`,
    );
  });
});
