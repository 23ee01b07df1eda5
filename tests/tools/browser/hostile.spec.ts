import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { test } from './test.ts';

/** The sites that `tests/hostile/` built, which run before the browser. */
const sites = globSync('.test/hostile/{articles,files,publication}-*/site/client');
const origin = 'https://harbour.example';
const types: Record<string, string> = {
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

/** Answers the site's own addresses from its folder; what is asked of anybody else is noted and refused. */
async function serve(context: BrowserContext, site: string): Promise<string[]> {
  const elsewhere: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const path = join(site, decodeURIComponent(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
    const type = types[extname(path)];
    if (url.origin === origin && existsSync(path))
      return route.fulfill({ path, ...(type && { contentType: type }) });
    elsewhere.push(url.href);
    return route.abort();
  });
  return elsewhere;
}

// Without the policy whatever a page carried would run.
test.use({ bypassCSP: true, javaScriptEnabled: true });

test('the hostile sites are there', () => expect(sites.length).toBeGreaterThan(2));

for (const site of sites) {
  test(`nothing of ${site.split('/')[2]} runs, speaks or asks elsewhere`, async ({ page, context }) => {
    const elsewhere = await serve(context, site);
    const heard: string[] = [];
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    const stories = globSync('*/index.html', { cwd: site }).sort().slice(0, 12);
    const more = globSync('*/republish/index.html', { cwd: site }).sort().slice(0, 3);
    for (const path of ['index.html', 'rss.xml', 'atom.xml', ...stories, ...more]) {
      await page.goto(`${origin}/${path.replace(/index\.html$/, '')}`);
      // Whatever waits for a pointer or the keyboard gets it.
      await page.mouse.move(200, 200);
      await page.keyboard.press('Tab');
      expect(page.url()).toBe(`${origin}/${path.replace(/index\.html$/, '')}`);
    }
    expect([...heard, ...elsewhere]).toEqual([]);
  });

  test(`the style of ${site.split('/')[2]} is the same as ever`, async ({ page, context }) => {
    await serve(context, site);
    const rules = async (html: string): Promise<number> => {
      await page.setContent(html);
      return page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0);
    };
    const usual = await rules(readFileSync('.test/single/client/index.html', 'utf8'));
    expect(usual).toBeGreaterThan(3);
    expect(await rules(readFileSync(join(site, 'index.html'), 'utf8'))).toBe(usual);
  });
}
