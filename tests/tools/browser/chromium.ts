import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from '../../programs.ts';

/** Switches for a machine without graphics and without a way to the open internet. */
const switches = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = ['Chromium', 'Google Chrome'];

/** How to start a browser. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

/** Playwright's own Chromium where it is installed, else the system's; nothing is downloaded. */
export function findChromium(): BrowserLaunch | undefined {
  const own = chromium.executablePath();
  const executablePath = existsSync(own)
    ? own
    : findProgram([...names, ...onMac], ['/Applications/*.app/Contents/MacOS']);
  return executablePath ? { executablePath, args: switches } : undefined;
}

/** What is said where there is none. */
export const noChromium =
  'there is no Chromium (apt-get install chromium, or node src/commands/run.mjs playwright install chromium)';
