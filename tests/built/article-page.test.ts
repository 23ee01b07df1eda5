import { describe, expect, it } from 'vitest';
import { many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, folded, textOf } from './built-site.ts';

const story = documentOf(single, 'trump-administration-plans-to-combat-narcos-in-mexico/index.html');
const harbour = documentOf(many, 'harbour-plan/index.html');
const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => folded(each.textContent ?? ''));

describe('the first story', () => {
  it('opens with kicker, headline, secondary headline, byline and times', () => {
    expect(textOf(story, '.nameplate')).toBe('FrankNez Media');
    expect(textOf(story, '.ears')).toBe('Tuesday, November 4, 2025 US politics and economics');
    expect(textOf(story, '.kicker')).toBe('Politics');
    expect(textOf(story, 'h1')).toBe('Trump Administration Now Plans to Combat Narcos in Mexico');
    expect(textOf(story, '.byline')).toBe(
      'By FrankNez Media Published November 4, 2025 at 9:00 AM EST 3 minutes to read Also in: español',
    );
    expect(story.querySelector('.byline time')?.getAttribute('datetime')).toBe('2025-11-04T09:00:00-05:00');
  });

  it('says in brief what it says', () => {
    expect(textOf(story, '.summary h2')).toBe('In brief');
    expect(texts(story, '.summary li')).toHaveLength(2);
  });

  it('numbers its citations and links them to the sources and back', () => {
    expect(texts(story, 'main sup')).toEqual(['1', '3', '2', '3']);
    expect(story.querySelector('sup a')?.getAttribute('href')).toBe('#source-1');
    const third = story.querySelector('#source-3');
    expect([...(third?.querySelectorAll('a.back') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '#cite-3-1',
      '#cite-3-2',
    ]);
    expect(texts(story, '.sources li')[0]).toContain(
      'NBC News, Trump administration is planning new mission',
    );
  });

  it('quotes with the speaker’s name', () => {
    expect(texts(story, 'blockquote footer')).toEqual([
      'Claudia Sheinbaum, President of Mexico, August 2025 #',
      'Pete Hegseth, Defense Secretary, on X, February 2025 #',
    ]);
  });

  it('gives every quotation and section an address made of its words', () => {
    const anchors = [...story.querySelectorAll('.text > h2, blockquote')].map((each) => each.id);
    expect(anchors).toEqual([
      'quote-the-united-states-is-not-going',
      'strikes-inside-mexico-are-on-the-table',
      'quote-the-western-hemisphere-is-no-longer',
      'critics-warn-of-blowback',
    ]);
    for (const anchor of anchors) expect(story.querySelector(`.text a[href="#${anchor}"]`)).not.toBeNull();
  });

  it('is passed on by plain links, with its address to copy', () => {
    const links = [...story.querySelectorAll('.share a')].map((link) => link.getAttribute('href') ?? '');
    expect(links[0]).toMatch(
      /^mailto:\?subject=Trump%20Administration.*&body=https%3A%2F%2Ffranknez\.example/,
    );
    expect(links.slice(1).map((link) => new URL(link).hostname)).toEqual([
      'bsky.app',
      'share.joinmastodon.org',
      'wa.me',
      'www.facebook.com',
      'www.linkedin.com',
      'www.reddit.com',
      'x.com',
    ]);
    const permalink = 'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/';
    for (const link of links) expect(decodeURIComponent(link)).toContain(permalink);
    expect(textOf(story, '.permalink')).toBe(permalink);
  });

  it('shows figures and events as lists', () => {
    expect(texts(story, '.figures b')).toEqual(['15', '8', '5,000', '900', '29']);
    expect(texts(story, '.timeline time')).toEqual([
      'October 2024',
      'January 20, 2025',
      'February 20, 2025',
      'May 2025',
      'August 2025',
      'November 3, 2025',
    ]);
  });

  it('names what to read next as plain text, since its address is not known', () => {
    expect(textOf(story, '[aria-labelledby=also-read] li')).toBe(
      'Trump Now Threatens Military Action Against U.S. Ally',
    );
    expect(story.querySelector('[aria-labelledby=also-read] a')).toBeNull();
  });

  it('invites to the newsletter and to reply', () => {
    expect(textOf(story, '.prompt')).toContain('FrankNez Media Daily Briefing');
    expect(story.querySelector('.prompt form')?.getAttribute('action')).toBe('/api/newsletter');
    expect(story.querySelector('[aria-labelledby=leave-a-reply] form')?.getAttribute('action')).toBe(
      '/api/reply',
    );
  });

  it('takes reports of errors by mail with the headline filled in', () => {
    const href = decodeURIComponent(
      story.querySelector('.links a[href^="mailto:corrections"]')?.getAttribute('href') ?? '',
    );
    expect(href).toContain('mailto:corrections@franknez.example?subject=Error in “Trump Administration');
    expect(href).toContain('https://franknez.example/trump-administration');
  });

  it('ends with notes, navigation and copyright', () => {
    expect(texts(story, '.notes p')).toHaveLength(4);
    expect(texts(story, '.colophon li')).toEqual([
      'Home',
      'About',
      'Contact',
      'Corrections',
      'Privacy',
      'Subscribe',
    ]);
    expect(textOf(story, '.colophon > p')).toBe('© 2025 FrankNez Media – all rights reserved.');
  });

  it('is too young for a label, too plain for another and too short for a contents list', () => {
    expect(story.querySelector('.notice, .kicker b, .contents')).toBeNull();
  });
});

describe('a story that uses everything', () => {
  it('lists every author, links those who have an address, and shows both times', () => {
    expect(textOf(harbour, '.byline p')).toBe('By Ada Wren, Tom Pike and Harbour Records Group');
    expect(texts(harbour, '.byline time')).toEqual([
      '1 March 2026 at 04:30 GMT',
      '2 March 2026 at 10:00 GMT',
    ]);
    expect(harbour.querySelector('.byline a')?.getAttribute('href')).toBe(
      'https://harbour.example/people/ada-wren/',
    );
  });

  it('is labelled as what it is', () => {
    expect(textOf(harbour, '.kicker')).toBe('Harbour Analysis');
  });

  it('leads from one dated line below the byline to the full record', () => {
    expect(textOf(harbour, '.corrected')).toBe('Correction, 2 March 2026');
    expect(harbour.querySelector('.corrected a')?.getAttribute('href')).toBe('#corrections');
    expect(texts(harbour, 'section.corrections p')).toEqual([
      'Correction, 2 March 2026. The vote was 7–5, not 8–4.',
      'Clarification, 1 March 2026. The wall is 200 metres long; the article first left its length out.',
    ]);
  });

  it('lists its three sections with stable anchors', () => {
    expect(texts(harbour, '.contents li')).toEqual([
      'What was decided',
      'What happens next',
      'What it costs',
    ]);
    expect(harbour.querySelector('.contents a')?.getAttribute('href')).toBe('#what-was-decided');
  });

  it('marks footnotes by letters and names them', () => {
    expect(texts(harbour, '[data-footnote-ref]')).toEqual(['a', 'b']);
    expect(textOf(harbour, '.footnotes h2')).toBe('Notes');
    expect(harbour.querySelector('.footnotes ol')?.getAttribute('type')).toBe('a');
  });

  it('shows disclosure, pictures with captions and credits, and a table aligned by class', () => {
    expect(textOf(harbour, '.disclosure')).toBe('Disclosure. The writer lives beside the wall.');
    expect(texts(harbour, 'figcaption')).toEqual([
      'The wall in January. Harbour Records Group',
      'Seen from the ferry. Tom Pike',
    ]);
    expect(texts(harbour, 'td.end')).toEqual(['£2.9m', '£0.2m']);
  });

  it('links what has an address to read next', () => {
    const links = [...harbour.querySelectorAll('[aria-labelledby=also-read] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/ferry-returns/',
      'https://harbour.example/tender',
    ]);
  });

  it('never shows an editor’s comment', () => {
    expect(fileOf(many, 'harbour-plan/index.html')).not.toContain('treasurer');
    expect(fileOf(many, 'rss.xml')).not.toContain('treasurer');
  });
});

it('cannot be mistaken when it is paid for', () => {
  const paid = documentOf(many, 'harbour-hotel/index.html');
  expect(textOf(paid, '.sponsored')).toBe(
    'Paid content. Paid for by an advertiser. Not written by our newsroom.',
  );
  expect(textOf(paid, '.kicker')).toBe('Travel Paid content');
});

it('says so when it is more than a year old', () => {
  const old = documentOf(many, 'ferry-returns/index.html');
  expect(textOf(old, '.notice')).toBe('This article is more than a year old.');
  expect(textOf(old, '.kicker')).toBe('Opinion');
});

it('offers no reply where replies are closed', () => {
  expect(documentOf(many, 'ferry-returns/index.html').querySelector('#leave-a-reply')).toBeNull();
});

it('speaks the language of its text', () => {
  expect(documentOf(many, 'us-edition/index.html').documentElement.getAttribute('lang')).toBe('en-US');
});

it('gives headings anchors that nothing else on the page has, without the marks of notes', () => {
  const edition = documentOf(many, 'us-edition/index.html');
  expect(
    [...edition.querySelectorAll('.contents a')].map((link) => [link.getAttribute('href'), link.textContent]),
  ).toEqual([
    ['#sources-1', 'Sources'],
    ['#text-1', 'Text'],
    ['#cost-of-it', 'Cost of it'],
  ]);
});
