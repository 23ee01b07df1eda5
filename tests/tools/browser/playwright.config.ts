import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { ofMany } from './ports.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.test/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: { browserName: 'chromium', launchOptions: await findChromium() },
  webServer: {
    command: 'node tests/browser/serve-fixtures.ts',
    cwd: process.cwd(),
    url: ofMany('/'),
    reuseExistingServer: false,
  },
});
