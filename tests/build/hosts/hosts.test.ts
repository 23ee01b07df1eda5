import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fileHeaders,
  type HeaderList,
  type HeaderSet,
  missingHeaders,
  movedHeaders,
  patternOf,
  requestHeaders,
} from '../../../src/model/header-list.ts';
import { readRedirects } from '../../../src/model/redirects.ts';
import { type FixtureSite, languages, many, run, single } from '../../fixture-sites.ts';
import { startServer } from '../../served/running.ts';
import { hostFile, installed, startCaddy, startNginx } from './web-servers.ts';

/** Every host answers every path of every fixture with the headers of the one list, and no other. */

const stages: FixtureSite = {
  content: 'tests/fixtures/stages',
  site: '.test/stages-hosts/client',
  now: '2026-03-10T12:00:00Z',
};
const fixtures = [single, many, languages, stages];

beforeAll(async () => {
  expect((await run('build', [], stages)).code).toBe(0);
});
afterAll(() => rmSync('.test/stages-hosts', { recursive: true, force: true }));

/** What a server says of the very answer or of itself; these are its own. */
const itsOwn =
  /^(date|server|etag|last-modified|accept-ranges|content-length|content-encoding|transfer-encoding|connection|keep-alive|via|alt-svc|vary|location)$/;

/** The headers on which the list has a say. */
const ofList = (headers: HeaderSet): HeaderSet =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !itsOwn.test(name)),
  );

async function ask(address: string, init: RequestInit = {}) {
  const response = await fetch(address, { redirect: 'manual', ...init });
  await response.arrayBuffer();
  return {
    status: response.status,
    all: response.headers,
    headers: ofList(Object.fromEntries(response.headers)),
  };
}

const listOf = ({ site }: FixtureSite): HeaderList =>
  JSON.parse(readFileSync(join(site, '../for-server/headers.json'), 'utf8'));

/** Every file of a folder, as a path. */
const filesIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(site, join(parentPath, name))}`);

const isForHosts = (path: string): boolean => /^\/_(headers|redirects)$|\.(br|gz)$/.test(path);

/** Former addresses and where they lead. */
const formerOf = ({ site }: FixtureSite): Map<string, string> =>
  new Map(readRedirects(readFileSync(join(site, '_redirects'), 'utf8')).map(({ from, to }) => [from, to]));

/** Every file as readers ask for it, and every page by its own address. */
function pathsOf(fixture: FixtureSite): string[] {
  const former = formerOf(fixture);
  return filesIn(fixture.site)
    .filter((path) => !isForHosts(path))
    .flatMap((path) => (path.endsWith('/index.html') ? [path, path.slice(0, -'index.html'.length)] : [path]))
    .filter((path) => !former.has(path));
}

it.each(fixtures)('$site: no path is named by two rules, which some hosts add up', (fixture) => {
  const named = listOf(fixture).rules.map(({ paths }) => new RegExp(paths.map(patternOf).join('|')));
  const twice = pathsOf(fixture).filter((path) => named.filter((pattern) => pattern.test(path)).length > 1);
  expect(twice).toEqual([]);
});

/** Where each host serves a fixture; the others leave to ours what is answered on request. */
async function serve({ site }: FixtureSite) {
  const own = await startServer({ BROADSIDE_SITE: resolve(site, '..') });
  const nginx = installed.nginx
    ? await startNginx(
        (port) => `server {
          listen 127.0.0.1:${port};
          root ${resolve(site)};
          set $broadside_server http://127.0.0.1:${own.port};
          include ${hostFile(site, 'nginx.conf')};
        }`,
      )
    : undefined;
  const caddy = installed.caddy
    ? await startCaddy(
        (port) => `http://:${port} {
          bind 127.0.0.1
          root * ${resolve(site)}
          vars broadside_server 127.0.0.1:${own.port}
          import ${hostFile(site, 'Caddyfile')}
        }`,
      )
    : undefined;
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return {
    origins: {
      'our server': own.origin,
      nginx: nginx && at(nginx.port),
      Caddy: caddy && at(caddy.port),
    },
    own,
    stop: () => Promise.all([own.stop(), nginx?.stop(), caddy?.stop()]),
  };
}

const names = ['our server', 'nginx', 'Caddy'] as const;
const isAbsent = (name: (typeof names)[number]): boolean =>
  (name === 'nginx' && !installed.nginx) || (name === 'Caddy' && !installed.caddy);

describe.each(fixtures)('$site', (fixture) => {
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve(fixture);
  });
  afterAll(() => served?.stop());

  for (const name of names) {
    describe.skipIf(isAbsent(name))(`by ${name}`, () => {
      const at = (path: string): string => `${served.origins[name]}${path}`;
      const list = (): HeaderList => listOf(fixture);

      it('has the list’s headers on every file and every page, however it is compressed', async () => {
        const paths = pathsOf(fixture);
        expect(paths.length).toBeGreaterThan(20);
        const files = new Set(filesIn(fixture.site));
        for (const path of paths) {
          const expected = { path, status: 200, headers: ofList(fileHeaders(path, list())) };
          const isText = files.has(`${path.replace(/\/$/, '/index.html')}.gz`);
          for (const encoding of ['identity', 'gzip']) {
            const { status, headers, all } = await ask(at(path), {
              headers: { 'Accept-Encoding': encoding },
            });
            expect({ path, status, headers }).toEqual(expected);
            expect([path, all.get('vary')]).toEqual([path, isText ? 'Accept-Encoding' : null]);
            const compressed = isText && encoding === 'gzip';
            expect([path, all.get('content-encoding')]).toEqual([path, compressed ? 'gzip' : null]);
          }
        }
      });

      it('says 404 with the headers of a page, whatever was asked for', async () => {
        const hidden = filesIn(fixture.site).filter(isForHosts);
        const missing = [
          '/nowhere',
          '/nowhere/',
          '/nowhere/share.png',
          '/nowhere/replies.xml',
          '/_astro/',
          '/_astro',
          '/.well-known',
          '/.well-known/',
          '/rss.xml/',
          '/about.html',
          '/404',
          '/for-server/site.json',
          '/deploy/nginx.conf',
          '/%ff/',
        ];
        for (const path of [...missing, ...hidden]) {
          const { status, headers } = await ask(at(path));
          if (path === '/%ff/' && name === 'our server') continue;
          expect({ path, status, headers }).toEqual({
            path,
            status: 404,
            headers: ofList(missingHeaders(list())),
          });
        }
      });

      it('leads nobody to another site, however an address is written', async () => {
        for (const path of [
          '//evil.example/..%2fabout',
          '//evil.example/%2e%2e/about',
          '//about',
          '/%2fabout',
        ]) {
          const { all } = await ask(at(path));
          const { origin } = new URL(all.get('location') ?? '/', at('/'));
          expect([path, origin]).toEqual([path, served.origins[name]]);
        }
      });

      it('leads pages without their slash and former addresses to where they stand, with what was asked', async () => {
        const pages = pathsOf(fixture).filter((path) => path.length > 1 && path.endsWith('/'));
        const former = [...formerOf(fixture)];
        const moves = [...pages.map((page) => [page.slice(0, -1), page] as const), ...former];
        for (const [from, to] of [
          ...moves,
          ...former.map(([path, to]) => [path.slice(0, -1), to] as const),
        ]) {
          for (const query of ['', '?from=feed&x=%20']) {
            const { status, headers, all } = await ask(at(from + query));
            const { 'content-type': _, ...rest } = headers;
            const location = new URL(all.get('location') ?? '', at('/'));
            expect({ from, status, rest, to: location.pathname + location.search }).toEqual({
              ...{ from, status: 301, to: to + query },
              rest: ofList(movedHeaders(list())),
            });
          }
        }
      });

      it('refuses to be written to, and is not remembered for it', async () => {
        for (const path of ['/', '/about/', '/rss.xml', '/icon.svg', '/nowhere', '/about']) {
          for (const method of ['POST', 'PUT', 'DELETE']) {
            const { status, headers } = await ask(at(path), { method });
            const { 'content-type': _, ...rest } = headers;
            expect({ path, status, rest }).toEqual({
              path,
              status: 405,
              rest: ofList({ ...requestHeaders(list()), Allow: 'GET, HEAD' }),
            });
          }
        }
      });
    });
  }
});
