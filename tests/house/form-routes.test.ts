import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCaddy } from '../../src/build/hosts/caddy.ts';
import { headerList } from '../../src/build/hosts/headers.ts';
import { ownServerPaths } from '../../src/build/hosts/host-config.ts';
import { toNginx } from '../../src/build/hosts/nginx.ts';
import { onRequest } from '../../src/build/on-request.ts';
import { isOwnAddress, requiredPages, routeSlugs } from '../../src/model/addresses.ts';
import {
  formRouteAt,
  formRoutes,
  healthPaths,
  problemPath,
  withSecret,
} from '../../src/model/form-routes.ts';
import { toPublication } from '../../src/model/publication.ts';
import { publicationSchema } from '../../src/schema/publication.ts';
import { exampleSettings } from '../example-article.ts';

/** The addresses that are answered on request stand in one table, and whoever knows of addresses reads it. */

const rows = Object.entries(formRoutes);
const paths = rows.map(([, { path }]) => path);
const health = Object.values(healthPaths);

/** An address as people write it: with and without its last slash. */
const spellings = (path: string): string[] => [path.replace(/\/$/, ''), path.replace(/\/?$/, '/')];

const config = (forms: string) => {
  const publication = toPublication(publicationSchema.parse({ ...exampleSettings, forms }));
  const list = headerList({ publication, styleHash: 'sha256-abc', types: {} });
  return { list, redirects: [], ownServer: ownServerPaths(publication) };
};

describe.each(rows)('%s', (name, { path }) => {
  it('is answered by our server, with its last slash and without', () => {
    expect(spellings(path).map(formRouteAt)).toEqual([name, name]);
  });

  it('is handed to our server by nginx, which keeps no log of it', () => {
    const handed = /location ~ (\S+) \{\n {2}access_log off;/.exec(toNginx(config('on')))?.[1] ?? '(?!)';
    expect(spellings(path).filter((each) => !new RegExp(handed).test(each))).toEqual([]);
  });

  it('is handed to our server by Caddy', () => {
    const globs = /@broadside_server path (.+)/.exec(toCaddy(config('on')))?.[1]?.split(' ') ?? [];
    const isHanded = (each: string) =>
      globs.some((glob) => (glob.endsWith('*') ? each.startsWith(glob.slice(0, -1)) : each === glob));
    expect(spellings(path).filter((each) => !isHanded(each))).toEqual([]);
  });

  it('can be no article’s, and no redirect can lead away from it', () => {
    expect(routeSlugs).toContain(path.split('/')[1]);
    expect(isOwnAddress(path)).toBe(true);
  });
});

it('an address in which a secret stands takes it and gives it back', () => {
  const url = new URL(withSecret(formRoutes.confirm, 'a.b/c&d'), 'https://paper.example');
  expect([url.pathname, url.searchParams.get('t')]).toEqual([formRoutes.confirm.path, 'a.b/c&d']);
});

it('only an address with a secret takes forms from anywhere', () => {
  expect(rows.filter(([, { anyOrigin, secret }]) => anyOrigin && !secret)).toEqual([]);
});

it('nobody can ask for the page of problems, and nothing else is answered on request', () => {
  const others = [problemPath, '/', '/about/', '/api/', '/newsletter/', '/newsletter/confirm/more'];
  expect(others.map(formRouteAt)).toEqual(others.map(() => undefined));
});

it('web servers hand nothing over where the forms are elsewhere, or nowhere', () => {
  for (const forms of ['off', 'https://forms.example']) expect(config(forms).ownServer).toEqual([]);
  expect(toNginx(config('off'))).not.toContain('access_log');
});

it('Astro makes one page on request, at these addresses and no other', async () => {
  const given: { pattern: string; prerender?: boolean }[] = [];
  const setup = onRequest().hooks['astro:config:setup'];
  const options = { injectRoute: (route: (typeof given)[number]) => given.push(route) };
  await setup?.(options as unknown as Parameters<NonNullable<typeof setup>>[0]);
  expect(given.map(({ pattern }) => pattern)).toEqual([...paths, problemPath]);
  expect(given.filter(({ prerender }) => prerender !== false)).toEqual([]);
  const pages = globSync('src/pages/**/*.{astro,ts}');
  expect(pages.filter((file) => readFileSync(file, 'utf8').includes('export const prerender'))).toEqual([]);
});

it('no other file of the program spells one of them out', () => {
  const firsts = [...new Set([...paths, ...health].map((path) => path.split('/')[1]))].join('|');
  const spelt = new RegExp(`(?<![\\w./*:])/(${firsts})(?![\\w-])`);
  const sources = globSync('src/**/*.{ts,astro,mjs}').filter((file) => !file.endsWith('form-routes.ts'));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => spelt.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('the site keeps the names that it has always kept for itself', () => {
  expect(routeSlugs.toSorted()).toEqual([
    ...['404', 'api', 'archive', 'atom', 'feed', 'for-server', 'healthz', 'index', 'moderate'],
    ...['news-sitemap', 'newsletter', 'readyz', 'replies', 'robots', 'rss', 'sitemap', 'subscribe', 'trust'],
  ]);
});

it('a file of `src/pages/` lies at an address that no article can have', () => {
  const firsts = globSync('src/pages/**/*.{astro,ts}')
    .map((file) => file.replace('src/pages/', '').split(/[/.]/)[0] ?? '')
    .filter((first) => first && !/^[[_]/.test(first));
  expect(firsts.filter((first) => ![...routeSlugs, ...requiredPages].includes(first))).toEqual([]);
});
