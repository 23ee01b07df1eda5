import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { environmentOf, type FixtureSite, single } from '../../fixture-sites.ts';
import { findChromium, noChromium } from './chromium.ts';
import { test } from './test.ts';

const folder = '.test/copy-desk';
const fixture: FixtureSite = { content: `${folder}/content`, site: `${folder}/site/client`, now: single.now };
const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';
const file = `${fixture.content}/articles/${slug}.mdx`;
const opened = resolve(folder, 'opened.txt');
const port = 4742;
let server: ChildProcess;

// One server for all: workers would take it away from one another.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

// Without a browser nothing is served either.
test.skip(!findChromium(), noChromium);

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace(
        'headline: Trump Administration Now Plans',
        'headline: 21 Trump Administration Officials Now Plan',
      )
      .replace('against the flow', 'against the the flow'),
  );
  mkdirSync(folder, { recursive: true });
  const editor = resolve(folder, 'editor');
  writeFileSync(editor, `#!/bin/sh\necho "$@" > ${opened}\n`);
  chmodSync(editor, 0o755);
  const env = { ...environmentOf(fixture), PORT: String(port), LAUNCH_EDITOR: editor };
  server = spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: 'ignore' });
});
test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('the live preview has a copy desk that lists the findings of the page and opens the file', async ({
  page,
}) => {
  await expect(async () => {
    expect((await page.goto(`http://localhost:${port}/`))?.status()).toBe(200);
  }).toPass({ timeout: 60_000 });
  const desk = page.locator('astro-dev-toolbar-app-canvas[data-app-id="broadside-copy-desk"]');
  await page.locator('astro-dev-toolbar [data-app-id="broadside-copy-desk"]').first().click();
  await expect(desk.getByRole('heading', { name: '2 findings' })).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByRole('button')).toHaveText([
    /“21” stands in the headline, and the text has no such figure\.error \[unsupported-figure\] line 3\./,
    /“the” stands here twice\.warning \[doubled-word\] line 41\./,
  ]);
  await expect(desk.getByText(/\d+ figures, quotations and names to sign off/)).toBeVisible();
  await desk.getByRole('button').last().click();
  await expect
    .poll(() => existsSync(opened) && readFileSync(opened, 'utf8').trim())
    .toMatch(new RegExp(`${slug}\\.mdx 41 \\d+$`));
  // A search result cuts the headline and shows the description whole.
  const search = desk.locator('.card').first();
  await expect(search.locator('strong')).toHaveText(
    '21 Trump Administration Officials Now Plan to Combat Narcos…',
  );
  await expect(search.locator('span')).toHaveText(/across the border$/);
  await expect(search.locator('small').first()).toHaveText('69 characters, shown: about 60');
});

test('nothing of it is in a built site', () => {
  for (const name of ['index.html', `${slug}/index.html`]) {
    expect(readFileSync(`${single.site}/${name}`, 'utf8')).not.toMatch(/copy-desk|toolbar/);
  }
});
