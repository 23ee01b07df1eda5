import { test as plain } from '@playwright/test';
import { findChromium, noChromium } from './chromium.ts';

/** Playwright's `test`; where there is no browser every test of it is counted as not run. */
export const test = plain.extend<{ needsChromium: undefined }>({
  needsChromium: [
    async ({ browserName: _ }, use, info) => {
      info.skip(!findChromium(), noChromium);
      await use(undefined);
    },
    { auto: true },
  ],
});
