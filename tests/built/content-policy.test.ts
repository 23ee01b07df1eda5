import { expect, it } from 'vitest';
import { styleHash } from '../../src/build/hosts/style-hash.ts';
import { languages, many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, pagesOf } from './built-site.ts';

const pages = [single, many, languages].flatMap((fixture) =>
  pagesOf(fixture).map((page) => ({ fixture, page })),
);

it.each([single, many, languages])('puts the same style block on every page of $site', (fixture) => {
  const hashes = new Set(pagesOf(fixture).map((page) => styleHash(fileOf(fixture, page))));
  expect(hashes.size).toBe(1);
});

it.each(pages)('$page of $fixture.site lets its own style block in and nothing run', ({ fixture, page }) => {
  const policy = documentOf(fixture, page)
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  expect(policy).toContain("script-src 'none'");
  expect(policy).toContain(`style-src '${styleHash(fileOf(fixture, page))}'`);
});

it('states the policy before anything that it governs', () => {
  const html = fileOf(single, 'index.html');
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
});

it('sends the same policy by header, for hosts that can', () => {
  const headers = fileOf(single, '_headers');
  expect(headers).toContain(`style-src 'self' '${styleHash(fileOf(single, 'index.html'))}'`);
  expect(headers).toContain("frame-ancestors 'none'");
});
