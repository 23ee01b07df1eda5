import { expect, it } from 'vitest';
import { headerList } from '../../../src/build/hosts/headers.ts';
import { toHeadersFile } from '../../../src/build/hosts/headers-file.ts';
import { styleHash } from '../../../src/build/hosts/style-hash.ts';
import { fileHeaders, missingHeaders, patternOf, requestHeaders } from '../../../src/model/header-list.ts';
import { toPublication } from '../../../src/model/publication.ts';
import { publicationSchema } from '../../../src/schema/publication.ts';
import { fileOf } from '../../built/built-site.ts';
import { exampleSettings } from '../../example-article.ts';
import { many } from '../../fixture-sites.ts';

const types = { html: 'text/html; charset=utf-8', png: 'image/png', xml: 'application/xml; charset=utf-8' };
const listOf = (settings: object = {}) =>
  headerList({
    publication: toPublication(publicationSchema.parse({ ...exampleSettings, ...settings })),
    styleHash: 'sha256-abc',
    types,
  });

it('lets nothing run and vouches for the one style block', () => {
  const policy = listOf().everywhere['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'; script-src 'none'; style-src 'self' 'sha256-abc'");
  expect(policy).toContain("frame-ancestors 'none'");
});

it.each([
  [{}, 'max-age=63072000'],
  [{ hsts: 'subdomains' }, 'max-age=63072000; includeSubDomains'],
  [{ hsts: 'preload' }, 'max-age=63072000; includeSubDomains; preload'],
  [{ url: 'http://paper.example' }, undefined],
])('of https %j says %s', (settings, value) => {
  expect(listOf(settings).overTls['Strict-Transport-Security']).toBe(value);
});

it('keeps pages for no time, feeds for a quarter of an hour and pictures with a hash for ever', () => {
  const kept = ['/', '/story/', '/rss.xml', '/story/replies.xml', '/story/share.png', '/_astro/a.png'].map(
    (path) => fileHeaders(path, listOf())['Cache-Control'],
  );
  expect(kept).toEqual([
    'public, max-age=0, must-revalidate',
    'public, max-age=0, must-revalidate',
    'public, max-age=900',
    'public, max-age=900',
    'public, max-age=86400',
    'public, max-age=31536000, immutable',
  ]);
});

it('lets pages elsewhere read feeds and show pictures, and nothing else', () => {
  const headers = (path: string) => fileHeaders(path, listOf());
  const shared = ['/rss.xml', '/feed.json', '/story/share.png', '/_astro/a.png', '/icon.svg'];
  for (const path of shared) expect(headers(path)['Cross-Origin-Resource-Policy'], path).toBe('cross-origin');
  for (const path of ['/', '/story/', '/sitemap.xml', '/story/article.md', '/feed.css'])
    expect(headers(path)['Cross-Origin-Resource-Policy'], path).toBe('same-origin');
  const open = [...shared, '/', '/story/'].filter((path) => headers(path)['Access-Control-Allow-Origin']);
  expect(open).toEqual(['/rss.xml', '/feed.json']);
});

it('treats what is not there as a page, and remembers no answer to a form', () => {
  expect(missingHeaders(listOf())['Content-Type']).toBe('text/html; charset=utf-8');
  expect(requestHeaders(listOf())['Cache-Control']).toBe('no-store');
});

it('reads a path of a rule part by part', () => {
  const matching = (pattern: string, paths: string[]) =>
    paths.filter((path) => new RegExp(patternOf(pattern)).test(path));
  const paths = ['/a/share.png', '/a/b/share.png', '/a/shareXpng', '/share.png', '/a/share.png/'];
  expect(matching('/:slug/share.png', paths)).toEqual(['/a/share.png']);
  expect(matching('/.well-known/*', ['/.well-known/a/b', '/xwell-known/a'])).toEqual(['/.well-known/a/b']);
});

it('writes the list as static hosts read it, so that no header is said twice of one path', () => {
  const file = toHeadersFile({
    everywhere: { 'X-A': 'b', 'X-C': 'd' },
    overTls: { S: 't' },
    page: { P: 'q' },
    onRequest: { R: 's' },
    rules: [{ paths: ['/e', '/f/*'], headers: { F: 'g' } }],
    types,
  });
  expect(file).toBe('/*\n  X-A: b\n  X-C: d\n  S: t\n\n/e\n  F: g\n\n/f/*\n  F: g\n');
  const built = fileOf(many, '_headers');
  expect(built.split('\n\n').length).toBeLessThan(100);
  expect(Math.max(...built.split('\n').map((line) => line.length))).toBeLessThan(2_000);
});

it('hashes a page’s style block and refuses a page that has two', () => {
  expect(styleHash('<style>a{}</style>')).toBe('sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=');
  expect(() => styleHash('<style>a{}</style><style>b{}</style>')).toThrow('this one has 2');
});
