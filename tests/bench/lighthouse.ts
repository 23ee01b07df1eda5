import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { findChromium } from '../browser/chromium.ts';
import { environmentOf, single } from '../fixture-sites.ts';

const address = 'http://localhost:4731/';
/** The four that the project promises 100 in. */
const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Prints Lighthouse's four scores of the sample publication's front page, as a phone and as a desktop. */
export async function benchLighthouse(): Promise<void> {
  const env = { ...environmentOf(single), PORT: '4731' };
  const server = spawn(process.execPath, ['src/commands/start.ts'], { env, stdio: 'ignore' });
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...args, '--remote-debugging-port=4732'] });
  try {
    await waitFor(address);
    for (const [device, config] of [
      ['phone', undefined],
      ['desktop', desktopConfig],
    ] as const) {
      const result = await lighthouse(address, { port: 4732, logLevel: 'error', onlyCategories }, config);
      const scores = Object.values(result?.lhr.categories ?? {}).map(
        ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
      );
      console.log(`Lighthouse, ${device}: ${scores.join(', ')}`);
    }
  } finally {
    await browser.close();
    server.kill();
  }
}

async function waitFor(url: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(200);
  }
  throw new Error(`Nothing answers at ${url}.`);
}
