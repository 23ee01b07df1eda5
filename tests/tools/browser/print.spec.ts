import { expect } from '@playwright/test';
import { ofLanguages, ofMany, ofSingle } from './ports.ts';
import { readPdf } from './read-pdf.ts';
import { test } from './test.ts';

/** Where a PDF's reader sees a space depends on how the letters fell on the sheet. */
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');

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
      expect(withoutSpaces(text)).toContain(withoutSpaces(words));
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
    'Mara Ellwood, councillor1',
  ]) {
    expect(withoutSpaces(text)).toContain(withoutSpaces(words));
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

test('a printed article has a running head, page numbers, and the address it came from', async ({ page }) => {
  await page.goto(ofSingle('/'));
  const { texts } = await readPdf(await page.pdf({ format: 'A4' }));
  const count = texts.length;
  for (const [index, text] of texts.entries()) {
    expect(text).toContain(`${index + 1} / ${count}`);
    // The first page has the nameplate; the others, the running head.
    expect(text).toContain('FrankNez Media');
  }
  expect(texts.join(' ').replaceAll(/\s/g, '')).toContain(
    'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/',
  );
});

test('no quotation that fits a page is cut, and none is parted from its speaker', async ({ page }) => {
  await page.goto(ofSingle('/'));
  for (const format of ['A4', 'Letter'] as const) {
    const { texts } = await readPdf(await page.pdf({ format }));
    const folded = texts.map((text) => text.replaceAll(/\s+/g, ' '));
    for (const [start, end] of [
      ['The United States is not going to come', 'Claudia Sheinbaum, President'],
      ['The Western Hemisphere is no longer', 'Pete Hegseth, Defense'],
    ] as const) {
      expect(folded.filter((text) => text.includes(start) && text.includes(end))).toHaveLength(1);
    }
  }
});

test('whatever is too long for the sheet is printed whole', async ({ page }) => {
  await page.goto(ofLanguages('/extremes/'));
  const { text, texts } = await readPdf(await page.pdf({ format: 'A4' }));
  const words = text.replaceAll(/\s/g, '');
  for (const end of ['nobodyansweredit.', 'Wort'.repeat(50), 'address/end?x=1)', '12000']) {
    expect(words).toContain(end);
  }
  expect(texts.length).toBeLessThanOrEqual(9);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 643, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(643);
});

test('an article in Arabic is printed from the right', async ({ page }) => {
  await page.goto(ofLanguages('/'));
  await page.emulateMedia({ media: 'print' });
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.byline')).toBeGreaterThan(await left('.text'));
});
