import { globSync, readFileSync } from 'node:fs';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { foundIn } from '../check/found.ts';
import { type FixtureSite, stagesPreview as preview, stages as site } from '../fixture-sites.ts';
import { documentOf, fileOf, pagesOf, textOf } from './built-site.ts';

/** Files of a built site whose name or bytes hold a word. */
const filesWith = ({ site: folder }: FixtureSite, word: RegExp): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => word.test(path) || word.test(readFileSync(path, 'latin1')));

describe('what is not published', () => {
  it('leaves no trace in the built site: no page, feed entry, picture, tag, name or redirect', () => {
    expect(filesWith(site, /embargoed/i)).toEqual([]);
    expect(filesWith(site, /draft/i)).toEqual([]);
    expect(filesWith(site, /2026-04-01/)).toEqual([]);
  });

  it('is left out of what to read next, with a warning', () => {
    expect(documentOf(site, 'live-story/index.html').querySelector('#also-read')).toBeNull();
    const found = foundIn(site);
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toContain(
      'unpublished-article “embargoed-story” is not published (embargoed), so it is left out here.',
    );
  });
});

describe('a withdrawn article', () => {
  it('keeps its address as a notice that search engines pass over', () => {
    const page = documentOf(site, 'withdrawn-story/index.html');
    expect(textOf(page, 'h1')).toBe('This article has been withdrawn');
    expect(textOf(page, '.text')).toBe('5 March 2026 The report could not be confirmed.');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('is gone otherwise: headline, text, picture, corrections, lists and feed', () => {
    expect(filesWith(site, /withdrawn secret|withdrawn-picture/i)).toEqual([]);
    expect(filesWith(site, /withdrawn-story/)).toEqual(
      ['', '.br', '.gz'].map((end) => `${site.site}/withdrawn-story/index.html${end}`),
    );
    expect(textOf(documentOf(site, 'withdrawn-old-name/index.html'), 'h1')).toBe(
      'This article has been withdrawn',
    );
  });
});

describe('a former address', () => {
  it('leads browsers to the new one and names it to search engines', () => {
    for (const slug of ['old-name', 'older-name']) {
      const page = documentOf(site, `${slug}/index.html`);
      expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
        '0; url=/live-story/',
      );
      expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        'https://harbour.example/live-story/',
      );
      expect(page.querySelector('main a')?.getAttribute('href')).toBe('/live-story/');
    }
  });

  it('stands in the file that hosts read', () => {
    expect(fileOf(site, '_redirects').split('\n')).toEqual([
      '/old-name/ /live-story/ 301',
      '/older-name/ /live-story/ 301',
      '/2019/03/live-story/ /live-story/ 301',
      '/old.html/ /about/ 301',
      '/feed/ /rss.xml 301',
      '',
    ]);
  });
});

it('shows one record of a correction on the page, on the page of corrections and in the feed', async () => {
  expect(textOf(documentOf(site, 'live-story/index.html'), 'section.corrections')).toContain(
    'A number was added.',
  );
  expect(textOf(documentOf(site, 'corrections/index.html'), '.text')).toContain('A number was added.');
  const { items } = await new RssParser().parseString(fileOf(site, 'rss.xml'));
  expect(items.map(({ title }) => title)).toEqual(['The live story']);
  expect(items[0]?.['content:encoded']).toContain('A number was added.');
});

describe('the preview', () => {
  it('shows drafts and embargoed articles, each labelled, in a folder of its own', () => {
    expect(textOf(documentOf(preview, 'draft-story/index.html'), '.notice')).toBe('Draft. Not published.');
    expect(textOf(documentOf(preview, 'embargoed-story/index.html'), '.notice')).toBe(
      'Embargoed until 1 April 2026 at 09:00 BST.',
    );
    expect(textOf(documentOf(preview, 'live-story/index.html'), '[aria-labelledby=also-read]')).toContain(
      'The embargoed secret',
    );
  });

  it('says on every page that it is one, and hides every page from search engines', () => {
    for (const page of pagesOf(preview)) {
      const document = documentOf(preview, page);
      expect(textOf(document, '.preview'), page).toBe('Preview. Not for publication.');
      expect(document.querySelector('meta[name=robots]')?.getAttribute('content'), page).toBe('noindex');
    }
    expect(fileOf(preview, '_headers')).toContain('X-Robots-Tag: noindex');
  });
});
