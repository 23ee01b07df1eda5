import { expect, type Page } from '@playwright/test';
import { ofLanguages, ofMany, ofSingle } from './ports.ts';
import { test } from './test.ts';

/** The tops of the figures of each band, row by row. */
const rows = (page: Page): Promise<number[][]> =>
  page.locator('.figures').evaluateAll((bands) =>
    bands.map((band) => {
      const tops = [...band.children].map((each) => Math.round(each.getBoundingClientRect().top));
      return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
    }),
  );

test('a band of figures fills its rows, from one figure to nine', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(ofSingle('/'));
  expect(await rows(page)).toEqual([[5]]);
  await page.goto(ofLanguages('/extremes/'));
  expect(await rows(page)).toEqual([[1], [4], [3, 3], [4, 3], [4, 4], [3, 3, 3]]);
  const gaps = await page.locator('.figures').evaluateAll((bands) =>
    bands.map((band) => {
      const last = band.lastElementChild?.getBoundingClientRect().right ?? 0;
      return Math.round(band.getBoundingClientRect().right - last);
    }),
  );
  expect(gaps.every((gap) => gap <= 1)).toBe(true);
});

test('a timeline can be read on a phone: no label covers another', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [
    ofSingle('/'),
    ofMany('/harbour-plan/'),
    ofLanguages('/extremes/'),
    ofLanguages('/'),
  ]) {
    await page.goto(address);
    const covered = await page.locator('.timeline > svg').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const boxes = [...drawing.querySelectorAll('text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              ({ box }) =>
                box.left < a.box.right - 1 &&
                box.right > a.box.left + 1 &&
                box.top < a.box.bottom - 4 &&
                box.bottom > a.box.top + 4,
            )
            .map((b) => `${a.words} / ${b.words}`),
        );
      }),
    );
    expect(covered, address).toEqual([]);
  }
});

test('an article in Arabic is laid out from the right', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(ofLanguages('/'));
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.byline')).toBeGreaterThan(await left('.text'));
  const first = page.locator('.timeline g text');
  const places = await first.evaluateAll((labels) =>
    labels.map((label) => label.getBoundingClientRect().left),
  );
  expect(places).toEqual(places.toSorted((a, b) => b - a));
  await expect(page.locator('h1')).toHaveCSS('letter-spacing', /^(normal|0px)$/);
});

test('the browser takes the format that it likes best, and nothing moves when it arrives', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(ofLanguages('/extremes/'));
  const lead = page.locator('img').first();
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBe(0);
});

test('a tiny picture stays tiny and a portrait fits a screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(ofLanguages('/extremes/'));
  const size = (index: number) =>
    page
      .locator('img')
      .nth(index)
      .evaluate((image) => image.getBoundingClientRect().toJSON());
  expect((await size(2)).width).toBe(24);
  expect((await size(0)).height).toBeLessThan(760);
});

test.describe('with the reader’s own spacing (WCAG 1.4.12)', () => {
  // The reader's style comes from the browser, which no page's policy governs.
  test.use({ bypassCSP: true });

  for (const address of [
    ofSingle('/'),
    ofMany('/harbour-plan/'),
    ofLanguages('/'),
    ofLanguages('/extremes/'),
  ]) {
    test(`${address} loses nothing`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(address);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      });
      const lost = await page.evaluate(() => {
        const clipped = [...document.querySelectorAll('main *, header *, footer *')].filter(
          (element) =>
            /hidden|clip/.test(getComputedStyle(element).overflow) &&
            !element.closest('svg') &&
            (element.scrollWidth > element.clientWidth + 1 ||
              element.scrollHeight > element.clientHeight + 1),
        );
        const page = document.documentElement;
        return [page.scrollWidth - page.clientWidth, ...clipped.map(({ className }) => className)];
      });
      expect(lost).toEqual([0]);
    });
  }
});

test('everything that has the focus shows it', async ({ page }) => {
  await page.goto(ofLanguages('/extremes/'));
  const reachable = await page.locator('a[href], summary, [tabindex="0"]').count();
  for (let step = 0; step < reachable; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // After the last link the browser's own controls have their turn.
    if (step > 20 && (await focused.count()) === 0) break;
    await expect(focused).toHaveCSS('outline-style', 'solid');
    await expect(focused).toBeInViewport();
  }
});

test('a quotation’s own address leads to it', async ({ page }) => {
  await page.goto(ofSingle('/#quote-the-western-hemisphere-is-no-longer'));
  await expect(page.locator('blockquote').nth(1)).toBeInViewport();
});
