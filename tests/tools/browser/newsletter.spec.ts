import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { ofSingle } from './ports.ts';
import { test } from './test.ts';

/** The link in the newest mail to an address; mails are files until a mail server is set. */
function linkTo(address: string): string | undefined {
  const folder = '.test/single-data/mail';
  const mails = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const mail = mails.findLast((text) => text.includes(`To: ${address}`)) ?? '';
  const plain = mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return /http:\/\/localhost:\d+(\/newsletter\/\S+?)[\s"]/.exec(plain)?.[1];
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader subscribes, confirms, and leaves again', async ({ page }) => {
    await page.goto(ofSingle('/'));
    const form = page.locator('.prompt form');
    await form.getByLabel('E-mail address').fill('reader@example.com');
    await form.getByRole('button', { name: 'Subscribe' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your inbox');
    await expect(page).toHaveTitle('Look into your inbox – FrankNez Media');
    await expect.poll(() => linkTo('reader@example.com')).toBeTruthy();
    await page.goto(ofSingle(linkTo('reader@example.com') ?? ''));
    await page.getByRole('button', { name: 'Yes, subscribe me' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are subscribed');
    await expect(page.getByText('Thank you for signing up.')).toBeVisible();
    await page.goto(ofSingle('/newsletter/unsubscribe'));
    await page.getByLabel('E-mail address').fill('reader@example.com');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect.poll(() => linkTo('reader@example.com')).toContain('unsubscribe');
    await page.goto(ofSingle(linkTo('reader@example.com') ?? ''));
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are unsubscribed');
  });

  test('a mistake is said beside the field, with what was typed, and the keyboard is there', async ({
    page,
  }) => {
    await page.goto(ofSingle('/subscribe/'));
    await page.getByLabel('E-mail address').fill('ada@localhost');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is a problem');
    const field = page.getByLabel('E-mail address');
    await expect(field).toHaveValue('ada@localhost');
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription('Enter one e-mail address, such as name@example.com.');
    await field.fill('ada@example.com');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your inbox');
  });

  test('the field that only programs fill in is nowhere for people', async ({ page }) => {
    await page.goto(ofSingle('/'));
    await expect(page.locator('.prompt .trap')).toHaveCSS('clip-path', 'inset(50%)');
    await page.locator('.prompt input[type=email]').focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('.prompt button')).toBeFocused();
  });
});

test('the pages that answer forms are as accessible as the others', async ({ page }) => {
  for (const path of [
    '/newsletter/check-inbox/',
    '/newsletter/confirm?t=x',
    '/newsletter/unsubscribe',
    '/newsletter/welcome/?language=es',
  ]) {
    await page.goto(ofSingle(path));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('nothing is refused on the way', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(ofSingle('/subscribe/'));
  await page.getByLabel('E-mail address').fill('console@example.com');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your inbox');
  expect(messages).toEqual([]);
});
