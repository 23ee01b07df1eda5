import { defineConfig } from '@playwright/test';
import { findChromium, noChromium } from './chromium.ts';
import { ofMany } from './ports.ts';

const launchOptions = findChromium();
// Every worker reads this file: the first process alone speaks.
if (!launchOptions && !process.env.TEST_WORKER_INDEX) {
  console.log(`not run: the tests in a browser, since ${noChromium}.`);
}

export default defineConfig({
  testDir: '.',
  outputDir: '../../../.test/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: { browserName: 'chromium', ...(launchOptions && { launchOptions }) },
  ...(launchOptions && {
    webServer: {
      command: `"${process.execPath}" tests/tools/browser/serve-fixtures.ts`,
      cwd: process.cwd(),
      url: ofMany('/'),
      reuseExistingServer: false,
    },
  }),
});
