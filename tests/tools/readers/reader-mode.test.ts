import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { documentOf, folded } from '../../built/built-site.ts';
import { type FixtureSite, many, single } from '../../fixture-sites.ts';

/** What Firefox's reader mode makes of a page. */
const readerMode = (fixture: FixtureSite, path: string) => new Readability(documentOf(fixture, path)).parse();

describe('a reader mode', () => {
  it.each([
    [single, 'trump-administration-plans-to-combat-narcos-in-mexico/index.html', 'FrankNez Media'],
    [many, 'harbour-plan/index.html', 'Ada Wren'],
  ] as const)('finds headline, byline, date and every paragraph', (fixture, path, author) => {
    const page = documentOf(fixture, path);
    const paragraphs = [...page.querySelectorAll('.text > p, .text > blockquote > p')].map((each) =>
      folded(each.textContent ?? ''),
    );
    const headline = page.querySelector('h1')?.textContent;
    const published = page.querySelector('.byline time')?.getAttribute('datetime');
    const article = readerMode(fixture, path);
    expect(article?.title).toContain(headline);
    expect(article?.byline).toContain(author);
    expect(article?.publishedTime).toBe(published);
    const text = folded(article?.textContent ?? '');
    for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  });

  it('meets words that are set large once, and an aside’s text', () => {
    const text = folded(readerMode(many, 'harbour-plan/index.html')?.textContent ?? '');
    expect(text.match(/Nobody told us of a second number/g)).toHaveLength(1);
    expect(text).toContain('built in 1890');
  });
});
