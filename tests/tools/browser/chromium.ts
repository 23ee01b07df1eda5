import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

/** Switches for a machine without graphics and without a way to the open internet. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How to start a browser. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

/**
 * A Chromium without any download: Playwright's own where it is installed, else the system's, else
 * the one that comes inside the npm package `@sparticuz/chromium`.
 * @throws when there is none, with what to install
 */
export async function findChromium(): Promise<BrowserLaunch> {
  const installed = [chromium.executablePath(), ...systemPlaces].find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: [...switches, '--headless=new'] };
  try {
    // Its own switches run everything in one process, which ends with the first closed page.
    return { executablePath: await sparticuz.executablePath(), args: switches };
  } catch (error) {
    throw new Error('There is no Chromium for the browser tests. Install one: apt-get install chromium.', {
      cause: error,
    });
  }
}
