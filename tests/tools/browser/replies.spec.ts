import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { ofSingle } from './ports.ts';
import { test } from './test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader replies, and a mistake loses nothing', async ({ page }) => {
    await page.goto(ofSingle('/'));
    const form = page.locator('[aria-labelledby=leave-a-reply] form');
    await form.getByLabel('Name').fill('Ada Wren');
    await form.getByLabel('E-mail address').fill('ada@localhost');
    await form.getByLabel('Your reply').fill('A thought.\n\nAnd another.');
    await form.getByLabel('Tell me by e-mail').check();
    await form.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is a problem');
    await expect(page.getByLabel('Your reply')).toHaveValue('A thought.\n\nAnd another.');
    await expect(page.getByLabel('Tell me by e-mail')).toBeChecked();
    await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/Enter one e-mail address/);
    await page.getByRole('link', { name: 'Enter one e-mail address' }).click();
    await page.getByLabel('E-mail address').fill('ada@example.com');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your reply has arrived');
    await expect(page.getByText('An editor will read it.')).toBeVisible();
  });
});

test('the pages of a reply are as accessible as the others', async ({ page }) => {
  const article = 'trump-administration-plans-to-combat-narcos-in-mexico';
  for (const path of [
    '/replies/received/',
    `/replies/new?article=${article}`,
    '/replies/new?article=nowhere',
    '/moderate?t=x',
  ]) {
    await page.goto(ofSingle(path));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
