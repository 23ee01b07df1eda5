import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { type FixtureSite, many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, folded, textOf } from './built-site.ts';
import { entriesOfJson, entriesOfXml, timeOf } from './feed-entries.ts';

describe.each([
  ['one article', single],
  ['several articles', many],
])('the feeds of %s', (_name, site: FixtureSite) => {
  const rss = fileOf(site, 'rss.xml');
  const atom = fileOf(site, 'atom.xml');
  const json = fileOf(site, 'feed.json');
  const expected = entriesOfJson(json);

  it('hold the same entries in all formats', async () => {
    expect(expected.length).toBeGreaterThan(0);
    for (const read of [await entriesOfXml(rss), await entriesOfXml(atom)]) {
      expect(read.map((entry) => ({ ...entry, html: folded(entry.html) }))).toEqual(
        expected.map((entry) => ({ ...entry, html: folded(entry.html) })),
      );
    }
  });

  it('agree with the pages: headline, address, date', () => {
    for (const { url, title, published } of expected) {
      const page = documentOf(site, `${new URL(String(url)).pathname.slice(1)}index.html`);
      expect(title).toBe(page.querySelector('h1')?.textContent);
      expect(url).toBe(page.querySelector('link[rel=canonical]')?.getAttribute('href'));
      expect(published).toBe(timeOf(page.querySelector('.byline time')?.getAttribute('datetime')));
    }
  });

  it('keep to what readers accept: size, types, nothing that runs, every address absolute', () => {
    for (const [text, html] of [rss, atom, json].map((each) => [
      each,
      expected.map((entry) => entry.html).join(''),
    ])) {
      expect(Buffer.byteLength(text ?? '')).toBeLessThan(1_000_000);
      expect(html).not.toMatch(/<script|<style|<form|<iframe|\sstyle=|\sclass=|data-|href="[#/]|src="\//);
    }
    expect(rss.slice(0, 512)).toContain('<rss');
  });
});

describe('an entry', () => {
  const [harbour] = JSON.parse(fileOf(many, 'feed.json')).items;
  const [, hotel] = JSON.parse(fileOf(many, 'feed.json')).items;
  const rss = fileOf(many, 'rss.xml');

  it('moves all its dates of change together, and its first date never', () => {
    expect(harbour).toMatchObject({
      date_published: '2026-03-01T04:30:00Z',
      date_modified: '2026-03-02T10:00:00Z',
    });
    expect(rss).toContain('<atom:updated>2026-03-02T10:00:00Z</atom:updated>');
    expect(rss).toContain('<dcterms:modified>2026-03-02T10:00:00Z</dcterms:modified>');
    expect(rss).toContain('<pubDate>Sun, 01 Mar 2026 04:30:00 GMT</pubDate>');
    expect(fileOf(many, 'atom.xml')).toContain('<updated>2026-03-02T10:00:00Z</updated>');
    expect(fileOf(many, 'harbour-plan/index.html')).toContain('"dateModified":"2026-03-02T10:00:00Z"');
  });

  it('carries disclosure, picture, text, footnotes, sources and corrections, in this order', () => {
    const order = [
      'The writer lives beside the wall.',
      '<figure><img',
      'The council voted for the plan',
      'The first note.',
      'Minutes of the council',
      'The vote was 7–5, not 8–4.',
    ];
    const places = order.map((words) => harbour.content_html.indexOf(words));
    expect(places.every((place: number) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a: number, b: number) => a - b));
  });

  it('shows its lead picture as JPEG, under one address in the body and beside it', () => {
    const [, address] =
      /<media:content url="([^"]+\.jpe?g)" type="image\/jpeg" width="1200" height="675" medium="image"/.exec(
        rss,
      ) ?? [];
    expect(harbour.image).toBe(address);
    expect(harbour.content_html).toContain(`src="${address}"`);
    expect(rss).toContain('role="photographer" scheme="urn:ebu">Harbour Records Group</media:credit>');
  });

  it('without a lead picture is shown by its share image, beside the body only', () => {
    expect(hotel.image).toBe('https://harbour.example/harbour-hotel/share.png');
    expect(hotel.content_html).not.toContain('share.png');
    expect(rss).toContain(
      '<media:thumbnail url="https://harbour.example/harbour-hotel/share.png" width="1200" height="630"/>',
    );
  });

  it('names section and tags as categories, the most important first', () => {
    expect(harbour.tags).toEqual(['Harbour', 'Council', 'Sea wall']);
  });
});

it('has a feed of corrections, newest first', async () => {
  const { items } = await new RssParser().parseString(fileOf(many, 'corrections/feed.xml'));
  expect(items.map(({ title }) => title?.split(':')[0])).toEqual(['Correction', 'Clarification']);
});

it('tells a person how to follow, with every address to copy', () => {
  const text = textOf(documentOf(single, 'subscribe/index.html'), '.text');
  for (const path of ['rss.xml', 'atom.xml', 'feed.json', 'corrections/feed.xml']) {
    expect(text).toContain(`https://franknez.example/${path}`);
  }
});
