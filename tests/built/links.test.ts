import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type FixtureSite, many, single } from '../fixture-sites.ts';
import { documentOf, pagesOf } from './built-site.ts';

/** Links on a page that lead to no file, or to no element, of the site. */
function deadLinks(fixture: FixtureSite, page: string): string[] {
  const document = documentOf(fixture, page);
  const addresses = [...document.querySelectorAll('a[href], link[href], img[src]')].map(
    (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
  );
  const base = new URL(page.replace(/index\.html$/, ''), 'https://site.invalid/');
  return addresses.filter((address) => {
    const url = new URL(address, base);
    if (url.origin !== base.origin) return false;
    const file = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
    if (!existsSync(join(fixture.site, file))) return true;
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment !== '' && documentOf(fixture, file).getElementById(fragment) === null;
  });
}

const pages = [single, many].flatMap((fixture) => pagesOf(fixture).map((page) => ({ fixture, page })));

it.each(pages)('$page of $fixture.site has no dead link or fragment', ({ fixture, page }) => {
  expect(deadLinks(fixture, page)).toEqual([]);
});

it.each(pages)('$page of $fixture.site uses every id once', ({ fixture, page }) => {
  const ids = [...documentOf(fixture, page).querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
