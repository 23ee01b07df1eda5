import { expect } from '@playwright/test';
import { ofMany, ofSingle } from './ports.ts';
import { test } from './test.ts';

test('a first view is one request besides the icon, and nothing is refused', async ({ page }) => {
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(ofSingle('/'), { waitUntil: 'networkidle' });
  expect(requests.filter((path) => !/icon/.test(path))).toEqual(['/']);
  expect(messages).toEqual([]);
});

test('a page with pictures loads them under its own policy', async ({ page }) => {
  await page.goto(ofMany('/harbour-plan/'), { waitUntil: 'networkidle' });
  const widths = await page.locator('img').evaluateAll((images) => {
    for (const image of images) (image as HTMLImageElement).loading = 'eager';
    return Promise.all(
      images.map(async (image) => {
        await (image as HTMLImageElement).decode();
        return (image as HTMLImageElement).naturalWidth;
      }),
    );
  });
  // The column's width, which the browser chose a file for.
  expect(widths).toEqual([624, 624, 624]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole story is there, in reading order', async ({ page }) => {
    await page.goto(ofSingle('/'));
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    const order = [
      'Skip to the text',
      'FrankNez Media',
      'Tuesday, November 4, 2025',
      'Politics',
      'Trump Administration Now Plans to Combat Narcos in Mexico',
      'By FrankNez Media',
      'Published November 4, 2025',
      'In brief',
      'The White House is quietly training',
      'Strikes inside Mexico are “on the table”',
      'Critics warn of blowback',
      'shape the hemisphere for decades',
      'Sources',
      'Also read',
      'About FrankNez Media',
      'Leave a reply',
      'Report an error',
      'all rights reserved',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(order.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('the contents list opens and leads to its sections', async ({ page }) => {
    await page.goto(ofMany('/harbour-plan/'));
    await page.getByText('In this article').click();
    await page.locator('.contents').getByRole('link', { name: 'What it costs' }).click();
    expect(page.url()).toContain('#what-it-costs');
    await expect(page.getByRole('heading', { name: 'What it costs' })).toBeInViewport();
  });

  test('an address that does not exist says so and leads home', async ({ page }) => {
    const response = await page.goto(ofSingle('/nowhere/'));
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
    await page.getByRole('link', { name: 'Go to the front page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Trump Administration');
  });
});

test('the keyboard meets links in reading order, each visibly', async ({ page }) => {
  await page.goto(ofMany('/harbour-plan/'));
  const seen: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).not.toHaveCSS('outline-style', 'none');
    seen.push((await focused.innerText()).trim());
  }
  expect(seen).toEqual([
    'Skip to the text',
    'The Harbour Sheet',
    'Ada Wren',
    'Correction, 2 March 2026',
    'American English',
    'In this article',
    '1',
    'a',
  ]);
});

test('the skip link shows itself when focused and leads to the text', async ({ page }) => {
  await page.goto(ofSingle('/'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport();
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#text');
});

test('a citation leads to its source and back', async ({ page }) => {
  await page.goto(ofMany('/harbour-plan/'));
  await page.getByRole('link', { name: 'Source 1' }).first().click();
  expect(page.url()).toContain('#source-1');
  await page.locator('#source-1 a.back').first().click();
  await expect(page.locator('#cite-1-1')).toBeInViewport();
});
