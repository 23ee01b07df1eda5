import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { ofLanguages, ofMany, ofSingle } from './ports.ts';
import { test } from './test.ts';

const pages = [
  ofSingle('/'),
  ofSingle('/subscribe/'),
  ofSingle('/corrections/'),
  ofMany('/harbour-plan/'),
  ofMany('/ferry-returns/'),
  ofMany('/harbour-hotel/'),
  ofMany('/us-edition/'),
  ofMany('/archive/'),
  ofMany('/corrections/'),
  ofMany('/nowhere/'),
  ofMany('/harbour-plan/republish/'),
  ofLanguages('/'),
  ofLanguages('/extremes/'),
  ofLanguages('/plan-del-puerto/'),
  ofLanguages('/subscribe/'),
  ofSingle('/gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico/'),
];
const rules = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ browser }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      // The checker is itself a script, which the page's own policy would refuse.
      const page = await context.newPage();
      for (const address of pages) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${address} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
        expect(found).toEqual([]);
      }
      await context.close();
    });
  }
}
