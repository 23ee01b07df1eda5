import { expect, test } from '@playwright/test';
import { ofMany, ofSingle } from './ports.ts';
import { readPdf } from './read-pdf.ts';

for (const format of ['A4', 'Letter'] as const) {
  test(`on ${format} the story is complete and nothing is left to click`, async ({ page }) => {
    await page.goto(ofSingle('/'));
    const { text, pages } = await readPdf(await page.pdf({ format }));
    for (const words of [
      'FrankNez Media',
      'Trump Administration Now Plans',
      'In brief',
      'told NBC News',
      'absolutely ruled out',
      'shape the hemisphere for decades',
      'Sources',
      'https://www.govinfo.gov/content/pkg/CDOC-119hdoc30/html/CDOC-119hdoc30.htm',
      'About FrankNez Media',
      'all rights reserved',
    ]) {
      expect(text.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));
    }
    for (const words of [
      'Skip to the text',
      'How to subscribe',
      'Leave a reply',
      'Report an error',
      'Privacy',
    ]) {
      expect(text).not.toContain(words);
    }
    expect(pages).toBeLessThanOrEqual(4);
  });
}

test('corrections, footnotes and captions are printed', async ({ page }) => {
  await page.goto(ofMany('/harbour-plan/'));
  const { text } = await readPdf(await page.pdf({ format: 'A4' }));
  for (const words of [
    'The vote was 7–5, not 8–4.',
    'The second note.',
    'Seen from the ferry.',
    'Disclosure.',
  ]) {
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
  }
});

test('is printed dark on white, whatever the reader’s screen shows', async ({ browser }) => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(ofSingle('/'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.close();
});
