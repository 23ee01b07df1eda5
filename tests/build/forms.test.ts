import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureSite, languages, run, single } from '../fixture-sites.ts';
import { documentOf, fileOf, textOf } from '../built/built-site.ts';

const elsewhere: FixtureSite = {
  content: '.test/forms/content',
  site: '.test/forms/site/client',
  now: single.now,
};

beforeAll(async () => {
  rmSync('.test/forms', { recursive: true, force: true });
  cpSync(single.content, elsewhere.content, { recursive: true });
  const settings = join(elsewhere.content, 'publication.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('forms: on', 'forms: https://forms.franknez.example'),
  );
  expect((await run('build', [], elsewhere)).code).toBe(0);
});
afterAll(() => rmSync('.test/forms', { recursive: true, force: true }));

const actions = (fixture: FixtureSite, path: string) =>
  [...documentOf(fixture, path).querySelectorAll('form')].map((form) => [
    form.getAttribute('method'),
    form.getAttribute('action'),
  ]);

describe('with forms on', () => {
  it('the text, the end of an article and the page of subscriptions have the form', () => {
    expect(actions(single, 'index.html')).toEqual([
      ['post', '/api/newsletter'],
      ['post', '/api/newsletter'],
      ['post', '/api/reply'],
    ]);
    expect(actions(single, 'subscribe/index.html')).toEqual([['post', '/api/newsletter']]);
    expect(fileOf(single, 'index.html')).toContain("form-action 'self'");
  });

  it('each field has a visible label, says that it is required, and what is agreed to', () => {
    const page = documentOf(single, 'index.html');
    for (const field of page.querySelectorAll('form[action="/api/newsletter"] input[type=email]')) {
      const label = page.querySelector(`label[for="${field.id}"]`);
      expect(label?.textContent?.replaceAll(/\s+/g, ' ').trim()).toBe('E-mail address (required)');
      expect(field.hasAttribute('required')).toBe(true);
      expect(field.getAttribute('autocomplete')).toBe('email');
    }
    expect(textOf(page, '[aria-labelledby=newsletter] form')).toContain('You get one e-mail to confirm');
  });

  it('a page in another language says so in its form', () => {
    const page = documentOf(single, 'gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico/index.html');
    expect(page.querySelector('input[name=language]')?.getAttribute('value')).toBe('es-US');
    expect(documentOf(single, 'index.html').querySelector('input[name=language]')).toBeNull();
  });
});

describe('with forms off', () => {
  it('there is no form, but feeds and mail', () => {
    for (const path of ['index.html', 'subscribe/index.html', 'khuttat-al-mina/index.html']) {
      expect(actions(languages, path)).toEqual([]);
    }
    const page = documentOf(languages, 'subscribe/index.html');
    expect(page.querySelector('a[href^="mailto:editor@languages.example"]')).not.toBeNull();
    expect(page.querySelector('a[href="/rss.xml"]')).not.toBeNull();
    expect(documentOf(languages, 'index.html').querySelector('.prompt a')?.getAttribute('href')).toBe(
      '/subscribe/',
    );
    expect(fileOf(languages, 'index.html')).toContain("form-action 'none'");
  });
});

describe('with forms elsewhere', () => {
  it('they are sent to that origin, which the policy allows by name', () => {
    expect(actions(elsewhere, 'index.html')[0]).toEqual([
      'post',
      'https://forms.franknez.example/api/newsletter',
    ]);
    const policy = "form-action 'self' https://forms.franknez.example";
    expect(fileOf(elsewhere, 'index.html')).toContain(policy);
    expect(fileOf(elsewhere, '_headers')).toContain(policy);
  });
});
