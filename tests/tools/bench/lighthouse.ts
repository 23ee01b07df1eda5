import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { type BrowserLaunch, findChromium, noChromium } from '../browser/chromium.ts';
import { environmentOf, type FixtureSite, languages, single } from '../../fixture-sites.ts';

/** The four that the project promises 100 in. */
const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** How Chromium is told which colours its reader prefers. */
const schemes = { light: '1', dark: '0' } as const;

const ports = { single: 4731, languages: 4733, debugging: 4732 };
const story = `http://localhost:${ports.single}/`;
const pages = [
  story,
  `${story}gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico/`,
  `http://localhost:${ports.languages}/`,
];

/** Prints Lighthouse's four scores of the front page and of the pages in other languages, light and dark. */
export async function benchLighthouse(): Promise<void> {
  const browser = findChromium();
  if (!browser) return console.log(`not run: Lighthouse, since ${noChromium}.`);
  const servers = [serve(single, ports.single), serve(languages, ports.languages)];
  try {
    await Promise.all(pages.map(waitFor));
    for (const scheme of ['light', 'dark'] as const) {
      for (const page of pages) await audit(browser, page, 'phone', scheme);
      await audit(browser, story, 'desktop', scheme);
    }
  } finally {
    for (const server of servers) server.kill();
  }
}

async function audit(
  { executablePath, args }: BrowserLaunch,
  address: string,
  device: 'phone' | 'desktop',
  scheme: keyof typeof schemes,
): Promise<void> {
  const own = [
    `--remote-debugging-port=${ports.debugging}`,
    `--blink-settings=preferredColorScheme=${schemes[scheme]}`,
  ];
  const browser = await chromium.launch({ executablePath, args: [...args, ...own] });
  try {
    const config = device === 'desktop' ? desktopConfig : undefined;
    const flags = { port: ports.debugging, logLevel: 'error', onlyCategories } as const;
    const result = await lighthouse(address, { ...flags, onlyCategories: [...onlyCategories] }, config);
    const scores = Object.values(result?.lhr.categories ?? {}).map(
      ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
    );
    console.log(`Lighthouse, ${device}, ${scheme}, ${new URL(address).pathname}: ${scores.join(', ')}`);
  } finally {
    await browser.close();
  }
}

function serve(fixture: FixtureSite, port: number): ChildProcess {
  const env = { ...environmentOf(fixture), PORT: String(port) };
  return spawn(process.execPath, ['src/commands/start.ts', '--as-built'], { env, stdio: 'ignore' });
}

async function waitFor(url: string): Promise<void> {
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await answers()) return;
    await sleep(200);
  }
  throw new Error(`Nothing answers at ${url}.`);
}
