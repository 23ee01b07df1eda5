import { describe, expect, it } from 'vitest';
import { languages, many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, folded, textOf } from './built-site.ts';

const extremes = documentOf(languages, 'extremes/index.html');
const harbour = documentOf(many, 'harbour-plan/index.html');
const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => folded(each.textContent ?? ''));

describe('timelines', () => {
  const [unordered, oneDay, centuries, oneOnly] = extremes.querySelectorAll('.timeline');

  it('come in the order of time, however they were written', () => {
    expect(texts(unordered as Element, 'time')).toEqual(['2024', 'June 2025', '28 February 2026']);
    expect(texts(unordered as Element, 'g text')).toEqual(['1', '2', '3']);
  });

  it('are lists alone where there is nothing to draw', () => {
    expect((oneDay as Element).querySelector('svg')).toBeNull();
    expect((oneOnly as Element).querySelector('svg')).toBeNull();
    expect(texts(oneDay as Element, 'li')).toHaveLength(2);
  });

  it('hold centuries and months together', () => {
    expect(texts(centuries as Element, 'g text')).toEqual(['1', '2', '3', '4–6']);
  });

  it('are silent drawings above a numbered list, which feeds and text have too', () => {
    for (const drawing of extremes.querySelectorAll('.timeline > svg'))
      expect(drawing.getAttribute('aria-hidden')).toBe('true');
    const { items } = JSON.parse(fileOf(many, 'feed.json'));
    expect(items[0].content_html).toMatch(/<ol>\s*<li>\s*<strong>2024:<\/strong>/);
    expect(fileOf(many, 'rss.xml')).not.toContain('svg');
    expect(fileOf(many, 'harbour-plan/article.md')).toMatch(
      /1\. +\*\*2024:\*\* The first crack\.\n2\. +\*\*June 2025/,
    );
  });
});

describe('provenance', () => {
  it('says a source’s publisher and title where it is cited, and where a copy is kept', () => {
    expect(harbour.querySelector('sup a')?.getAttribute('title')).toBe(
      'Harbour council: Minutes of the council',
    );
    expect(harbour.querySelector('#source-1 a[href="https://archive.example/minutes"]')?.textContent).toBe(
      'archived copy',
    );
    expect(fileOf(many, 'feed.json')).toContain('https://archive.example/minutes');
  });

  it('lets every citation and note lead back', () => {
    for (const mark of harbour.querySelectorAll('sup a')) {
      const target = harbour.querySelector(`[id="${mark.getAttribute('href')?.slice(1)}"]`);
      expect(target?.querySelector(`a[href="#${mark.id}"]`)).not.toBeNull();
    }
  });
});

it('footnotes have the letters in Markdown that their marks have', () => {
  const text = fileOf(many, 'harbour-plan/article.md');
  expect(text).toContain('It has a footnote.[a]');
  expect(text).toMatch(/^a\. The first note\./m);
});

describe('words set large', () => {
  it('are met once by screen readers', () => {
    const page = documentOf(many, 'harbour-plan/index.html');
    for (const hidden of page.querySelectorAll('[aria-hidden]')) hidden.remove();
    expect(textOf(page, '.text').match(/Nobody told us of a second number/g)).toHaveLength(1);
  });

  it('keep an aside’s title to one place', () => {
    expect(harbour.querySelector('.beside')?.getAttribute('aria-label')).toBeNull();
  });
});

describe('replies', () => {
  it('stand under the article with their count, answers below what they answer', () => {
    const section = extremes.querySelector('[aria-labelledby=replies]');
    expect(textOf(section as Element, 'h2')).toBe('3 replies');
    expect(texts(section as Element, '.replies > li > .who b')).toEqual(['Ana <b>Ruiz</b>', 'ليلى']);
    expect(texts(section as Element, '#reply-first li .who')).toEqual([
      'Tom Pike 2 February 2026 at 14:00 EET',
    ]);
    expect(texts(section as Element, '#reply-first > p:not(.who)')).toEqual([
      'The first paragraph, with <script>alert(1)</script> in it.',
      'The second & last.',
    ]);
    expect(section?.querySelector('script, b b')).toBeNull();
  });

  it('show nothing where there are none', () => {
    expect(documentOf(languages, 'khuttat-al-mina/index.html').querySelector('#replies')).toBeNull();
    expect(documentOf(single, 'index.html').querySelector('#replies')).toBeNull();
  });

  it('take each text in its own direction', () => {
    expect(extremes.querySelector('#reply-second > p:not(.who)')?.getAttribute('dir')).toBe('auto');
  });
});

describe('pictures', () => {
  const pictures = [...extremes.querySelectorAll('picture')];

  it('come as AVIF and WebP, with a JPEG for everyone else', () => {
    for (const picture of pictures) {
      const types = [...picture.querySelectorAll('source')].map((source) => source.getAttribute('type'));
      expect(types).toEqual(['image/avif', 'image/webp']);
      expect(picture.querySelector('img')?.getAttribute('src')).toMatch(/\.jpg$/);
    }
  });

  it('are never offered larger than their original', () => {
    const largest = pictures.map(
      (picture) => /(\d+)w[^,]*$/.exec(picture.querySelector('img')?.getAttribute('srcset') ?? '')?.[1],
    );
    expect(largest).toEqual(['900', '900', '24', '1600']);
  });

  it('tell their shape before they arrive, and only the lead is fetched at once', () => {
    const facts = pictures.map((picture) => {
      const image = picture.querySelector('img');
      return ['width', 'height', 'loading', 'fetchpriority', 'alt'].map((name) => image?.getAttribute(name));
    });
    expect(facts).toEqual([
      ['900', '1500', 'eager', 'high', 'A tall grey shape.'],
      ['900', '1500', 'lazy', null, 'A tall grey shape.'],
      ['24', '24', 'lazy', null, 'A dot.'],
      ['1600', '600', 'lazy', null, ''],
    ]);
  });
});
