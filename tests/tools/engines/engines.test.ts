import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../../built/built-site.ts';
import { environmentOf, languages, many, single } from '../../fixture-sites.ts';
import { type Running, startServer } from '../../served/running.ts';
import { findProgram } from '../../programs.ts';
import { findChromium } from '../browser/chromium.ts';
import type { Engine, Seen } from './engine.ts';
import { type WatchedSite, watch } from './watched-site.ts';
import { withPuppeteer } from './with-puppeteer.ts';
import { withWebKit } from './with-webkit.ts';

const fixtures = [single, many, languages];
const chromium = findChromium();
const firefox = findProgram(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS']);
const [webkit] =
  findProgram(['WebKitWebDriver']) && findProgram(['Xvfb'])
    ? globSync(['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser'])
    : [];

const engines: { name: string; start?: () => Promise<Engine>; lacks: string }[] = [
  {
    name: 'Chromium',
    ...(chromium && { start: () => withPuppeteer('chrome', chromium.executablePath, chromium.args) }),
    lacks: 'apt-get install chromium',
  },
  {
    name: 'Firefox',
    ...(firefox && { start: () => withPuppeteer('firefox', firefox) }),
    lacks: 'apt-get install firefox-esr',
  },
  {
    name: 'WebKitGTK',
    ...(webkit && { start: () => withWebKit(webkit) }),
    lacks: 'apt-get install webkit2gtk-driver xvfb',
  },
];
for (const { name, start, lacks } of engines) {
  if (!start) console.log(`not run: opening every page in ${name} needs it (${lacks}).`);
}

const servers: Running[] = [];
const sites: WatchedSite[] = [];
/** Addresses of every page of the fixtures. */
let addresses: string[] = [];
beforeAll(async () => {
  for (const fixture of fixtures) {
    const server = await startServer({ BROADSIDE_SITE: environmentOf(fixture).BROADSIDE_SITE });
    servers.push(server);
    const site = await watch(server.origin);
    sites.push(site);
    const pages = pagesOf(fixture).map((page) => page.replace(/(^|\/)index\.html$/, '$1'));
    addresses = [...addresses, ...pages.map((page) => `${site.origin}/${page}`)];
  }
});
afterAll(async () => {
  for (const site of sites) site.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

const widths = [1440, 320];

/** What is wrong with a page, with its address. */
function problems(address: string, { said, missing, overflow, font }: Seen): string[] {
  const wide = overflow
    .filter(({ pixels }) => pixels > 0)
    .map(({ window, pixels }) => `${pixels} px wider than ${window} px`);
  const unstyled = /,.*serif/.test(font) ? [] : [`no style: ${font}`];
  return [...said, ...missing, ...wide, ...unstyled].map((problem) => `${address}: ${problem}`);
}

describe.each(engines)('$name', ({ start }) => {
  it.skipIf(!start)(
    'opens every page: nothing said, refused, missing or too wide',
    { timeout: 600_000 },
    async () => {
      const engine = await start?.();
      if (!engine) return;
      const found: string[] = [];
      const windows = new Set<number>();
      try {
        for (const address of addresses) {
          const seen = await engine.open(address, widths);
          for (const { window } of seen.overflow) windows.add(window);
          found.push(...problems(address, seen));
        }
      } finally {
        await engine.close();
      }
      expect(addresses.length).toBeGreaterThan(30);
      expect([...windows].sort((a, b) => b - a)).toEqual(widths);
      expect([...found, ...sites.flatMap(({ trouble }) => trouble.splice(0))]).toEqual([]);
    },
  );
});
