import { expect, type Page } from '@playwright/test';
import { ofLanguages, ofMany, ofSingle } from './ports.ts';
import { test } from './test.ts';

const pages = [
  ofSingle('/'),
  ofSingle('/subscribe/'),
  ofMany('/harbour-plan/'),
  ofMany('/harbour-hotel/'),
  ofMany('/archive/'),
  ofMany('/corrections/'),
  ofMany('/harbour-plan/republish/'),
  ofLanguages('/'),
  ofLanguages('/extremes/'),
  ofLanguages('/plan-del-puerto/'),
];

/** What sticks out of the page sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [320, 390, 768, 1440, 3840]) {
  test(`nothing sticks out at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of pages) {
      await page.goto(address);
      expect(await overflow(page), address).toBe(0);
    }
  });
}

test('nothing sticks out at 400 % zoom of a 1280 px screen, or with text at 200 %', async ({ page }) => {
  for (const address of [ofMany('/harbour-plan/'), ofLanguages('/extremes/')]) {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(address);
    expect(await overflow(page), address).toBe(0);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page), address).toBe(0);
  }
});

test('lines of text are of a length that reads well', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(ofSingle('/'));
  const characters = await page.evaluate(() => {
    const paragraph = document.querySelector('.text > p');
    if (!paragraph) return 0;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    return (paragraph.textContent ?? '').length / lines;
  });
  expect(characters).toBeGreaterThan(45);
  expect(characters).toBeLessThan(80);
});

test('dark follows the reader’s system, in the page’s own warm colours', async ({ browser }) => {
  for (const [colorScheme, paper] of [
    ['light', 'rgb(251, 250, 246)'],
    ['dark', 'rgb(22, 21, 19)'],
  ] as const) {
    const page = await browser.newPage({ colorScheme });
    await page.goto(ofSingle('/'));
    await expect(page.locator('body')).toHaveCSS('background-color', paper);
    await page.close();
  }
});

test('nothing moves by itself', async ({ page }) => {
  await page.goto(ofMany('/harbour-plan/'));
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('forced colours keep the rules that give the page its structure', async ({ browser }) => {
  const page = await browser.newPage({ forcedColors: 'active' });
  await page.goto(ofSingle('/'));
  for (const selector of ['.summary', '.ears', '.colophon']) {
    await expect(page.locator(selector)).toHaveCSS('border-top-style', 'solid');
  }
  await page.close();
});
