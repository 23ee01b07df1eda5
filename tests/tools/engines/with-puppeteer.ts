import { type Browser, launch, type SupportedBrowser } from 'puppeteer-core';
import { type Engine, look, measure, type Seen } from './engine.ts';

/** Chromium over its DevTools protocol, or Firefox over WebDriver BiDi. */
export async function withPuppeteer(
  browser: SupportedBrowser,
  executablePath: string,
  args: string[] = [],
): Promise<Engine> {
  const running = await launch({ browser, executablePath, args, headless: true });
  return { open: (address, widths) => open(running, address, widths), close: () => running.close() };
}

async function open(browser: Browser, address: string, widths: readonly number[]): Promise<Seen> {
  const page = await browser.newPage();
  const said: string[] = [];
  const missing: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => missing.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(address, { waitUntil: 'load' });
    const overflow: Seen['overflow'] = [];
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      overflow.push((await page.evaluate(measure)) as Seen['overflow'][number]);
    }
    const seen = (await page.evaluate(look)) as Pick<Seen, 'missing' | 'font'>;
    return { ...seen, overflow, said, missing: [...missing, ...seen.missing] };
  } finally {
    await page.close();
  }
}
