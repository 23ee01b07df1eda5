import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, folded } from './built-site.ts';

const read = (fixture: typeof single) => new RssParser().parseString(fileOf(fixture, 'rss.xml'));

describe('the feed of the first story', async () => {
  const { items, ...channel } = await read(single);
  const html: string = items[0]?.['content:encoded'] ?? '';

  it('names the publication', () => {
    expect(channel).toMatchObject({
      title: 'FrankNez Media',
      link: 'https://franknez.example/',
      language: 'en-US',
    });
  });

  it('carries every paragraph that the page carries', () => {
    const page = documentOf(single, 'trump-administration-plans-to-combat-narcos-in-mexico/index.html');
    const feedText = folded(html.replaceAll(/<[^>]+>|\[\d\]/g, ''));
    const paragraphs = [...page.querySelectorAll('.text > p, .text > blockquote > p')];
    expect(paragraphs.length).toBeGreaterThan(15);
    for (const paragraph of paragraphs) {
      for (const note of paragraph.querySelectorAll('sup')) note.remove();
      expect(feedText).toContain(folded(paragraph.textContent ?? ''));
    }
  });

  it('turns components into what feeds can show', () => {
    expect(html).toContain(
      'told NBC News that planning is under way for troops and intelligence officers to cross the border.[1]',
    );
    expect(html).toContain('<p>— Claudia Sheinbaum, President of Mexico, August 2025</p></blockquote>');
    expect(html).toContain('<li><strong>900</strong> cartel arrests in Mexico since October 2024</li>');
    expect(html).toContain('<li><strong>May 2025:</strong>');
    expect(html).toContain('<a href="https://franknez.example/subscribe/">FrankNez Media Daily Briefing</a>');
  });

  it('holds nothing that a feed must not hold', () => {
    expect(html).not.toMatch(/<script|<style|<form|style=|class=|data-|href="#|src="\//);
  });
});

describe('the feed of several articles', async () => {
  const { items } = await read(many);
  const html: string = items[0]?.['content:encoded'] ?? '';

  it('is newest first, without translations', () => {
    expect(items.map(({ title }) => title)).toEqual([
      'Council backs harbour plan, 7–5, after "late" talks & a recount',
      'A night at the harbour hotel',
      'The ferry returns',
    ]);
  });

  it('leaves out what repeats the text and shows pictures by absolute addresses', () => {
    expect(html.match(/Nobody told us of a second number/g)).toHaveLength(1);
    expect(html).toMatch(/<figure><img [^>]*src="https:\/\/harbour\.example\/_astro\/wall\.[^"]+"/);
    expect(html).toContain('<hr /><h3>The wall in numbers</h3>');
  });
});
