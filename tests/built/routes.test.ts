import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onRequestPaths } from '../../src/model/form-routes.ts';
import { many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, pagesOf, textOf } from './built-site.ts';

const canonical = (page: Document): string | null | undefined =>
  page.querySelector('link[rel=canonical]')?.getAttribute('href');

const translation = 'gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico';

describe('a publication of one article', () => {
  it('has the article, its pages, the way to subscribe and a page for what is not there', () => {
    expect(pagesOf(single)).toEqual([
      '404.html',
      'about/index.html',
      'contact/index.html',
      'corrections/index.html',
      `${translation}/index.html`,
      `${translation}/republish/index.html`,
      'index.html',
      'privacy/index.html',
      'subscribe/index.html',
      'trump-administration-plans-to-combat-narcos-in-mexico/index.html',
      'trump-administration-plans-to-combat-narcos-in-mexico/republish/index.html',
    ]);
  });

  it('shows it in full on the front page, canonical to its own address, with nothing below', () => {
    const front = documentOf(single, 'index.html');
    const permalink = 'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/';
    expect(canonical(front)).toBe(permalink);
    expect(textOf(front, 'article')).toContain('shape the hemisphere for decades');
    expect(front.querySelector('#earlier')).toBeNull();
    expect(textOf(front, 'title')).toBe('FrankNez Media – US politics and economics');
  });
});

describe('a publication of several articles', () => {
  const front = documentOf(many, 'index.html');

  it('shows the newest that is no translation on the front page, and the others below', () => {
    expect(textOf(front, 'h1')).toContain('Council backs harbour plan');
    expect(textOf(front, '[aria-labelledby=earlier]')).toBe(
      'Earlier articles A night at the harbour hotel 10 January 2026 The ferry returns 1 May 2024 All articles',
    );
  });

  it('lists them all by date in the archive, translations left out', () => {
    const archive = documentOf(many, 'archive/index.html');
    expect([...archive.querySelectorAll('.titles a')].map((link) => link.getAttribute('href'))).toEqual([
      '/harbour-plan/',
      '/harbour-hotel/',
      '/ferry-returns/',
    ]);
    expect(front.querySelector('.colophon a[href="/archive/"]')).not.toBeNull();
  });

  it('gives any further page of the owner an address', () => {
    expect(textOf(documentOf(many, 'how-we-work/index.html'), 'h1')).toBe('How we work');
  });

  it('keeps the record of every correction', () => {
    const record = textOf(documentOf(many, 'corrections/index.html'), '.text');
    expect(record).toContain('The corrections page of the Harbour Sheet.');
    expect(record).toMatch(/Correction, 2 March 2026\. Council backs .*Clarification, 1 March 2026\./);
  });

  it('invites to no newsletter where there is none', () => {
    expect(front.querySelector('.prompt, #newsletter')).toBeNull();
  });
});

it('has no archive for one article', () => expect(existsSync(`${single.site}/archive`)).toBe(false));

it('tells a person how to follow', () => {
  const page = textOf(documentOf(single, 'subscribe/index.html'), '.text');
  expect(page).toContain('FrankNez Media Daily Briefing');
  expect(page).toContain('https://franknez.example/rss.xml');
});

it('keeps what is not there out of search engines', () => {
  const page = documentOf(single, '404.html');
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(canonical(page)).toBeUndefined();
});

it('brings what browsers ask for', () => {
  for (const icon of ['favicon.ico', 'icon.svg', 'apple-touch-icon.png']) {
    expect(existsSync(`${single.site}/${icon}`)).toBe(true);
  }
  const schemes = [...documentOf(single, 'index.html').querySelectorAll('meta[name=theme-color]')];
  expect(schemes.map((each) => each.getAttribute('content'))).toEqual(['#fbfaf6', '#161513']);
});

it('names its feeds on every page', () => {
  for (const path of pagesOf(many)) {
    const feeds = [...documentOf(many, path).querySelectorAll('link[rel=alternate][type]')];
    expect(feeds.map((each) => [each.getAttribute('type'), each.getAttribute('href')])).toEqual([
      ['application/rss+xml', '/rss.xml'],
      ['application/atom+xml', '/atom.xml'],
      ['application/feed+json', '/feed.json'],
    ]);
  }
});

it('answers at no address on request but those of the table, and Astro’s own for pictures and islands', () => {
  const entry = fileOf(many, '../server/entry.mjs');
  const onRequest = [...entry.matchAll(/"routeData":(\{.*?"_meta":\{[^}]*\}\})/g)]
    .map(([, route = '{}']) => JSON.parse(route) as { route: string; prerender: boolean })
    .filter(({ prerender }) => !prerender)
    .map(({ route }) => route)
    .filter((route) => !/^\/_(image|server-islands)\b/.test(route));
  expect(onRequest.toSorted()).toEqual(onRequestPaths.map((path) => path.replace(/\/$/, '')).toSorted());
});
