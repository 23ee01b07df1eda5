import { expect } from '@playwright/test';
import { ofMany, ofSingle } from './ports.ts';
import { test } from './test.ts';

for (const path of ['/rss.xml', '/atom.xml', '/corrections/feed.xml']) {
  test(`a person who opens ${path} sees a readable page`, async ({ page }) => {
    const response = await page.goto(ofMany(path));
    expect(response?.headers()['content-type']).toMatch(/xml/);
    const seen = await page.evaluate(() => {
      const display = (name: string) => {
        const element = document.getElementsByTagName(name)[0];
        return element ? getComputedStyle(element).display : 'absent';
      };
      return {
        title: display('title'),
        entry: [display('item'), display('entry')],
        id: [display('guid'), display('id')],
      };
    });
    expect(seen.title).toBe('block');
    expect(seen.entry).toContain('block');
    expect(seen.id.filter((each) => each !== 'absent')).toEqual(['none']);
  });
}

test('the page to republish from lets a reader copy everything by keyboard', async ({ page }) => {
  await page.goto(ofSingle('/trump-administration-plans-to-combat-narcos-in-mexico/republish/'));
  const html = page.getByRole('textbox', { name: 'HTML' });
  await html.focus();
  await page.keyboard.press('ControlOrMeta+a');
  const selected = await html.evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return { value, all: selectionStart === 0 && selectionEnd === value.length };
  });
  expect(selected.all).toBe(true);
  expect(selected.value).toContain('<h1>Trump Administration Now Plans to Combat Narcos in Mexico</h1>');
});
