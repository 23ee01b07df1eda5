import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FixtureSite, many, run } from '../fixture-sites.ts';
import { documentOf, textOf } from '../built/built-site.ts';

const fixture: FixtureSite = {
  content: '.test/archive/content',
  site: '.test/archive/site/client',
  now: many.now,
};
const story = readFileSync(`${many.content}/articles/ferry-returns.mdx`, 'utf8');
const titlesOf = (page: string): string[] =>
  [...documentOf(fixture, page).querySelectorAll('.titles a')].map((link) => link.getAttribute('href') ?? '');

beforeAll(async () => {
  rmSync('.test/archive', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
  rmSync(`${fixture.content}/articles`, { recursive: true });
  mkdirSync(`${fixture.content}/articles`);
  for (let index = 1; index <= 201; index += 1) {
    const text = story.replace(/^id: .*$/m, `id: tag:harbour.example,2026:story-${index}`);
    writeFileSync(`${fixture.content}/articles/story-${index}.mdx`, text);
  }
  const { code, stderr } = await run('build', [], fixture);
  expect(code, stderr).toBe(0);
});
afterAll(() => rmSync('.test/archive', { recursive: true, force: true }));

it('a long archive comes in pages that lead to one another, and has every article once', () => {
  const [first, second] = [titlesOf('archive/index.html'), titlesOf('archive/2/index.html')];
  expect([first.length, second.length]).toEqual([200, 1]);
  expect(new Set([...first, ...second]).size).toBe(201);
  const [newest, oldest] = ['archive/index.html', 'archive/2/index.html'].map((page) =>
    documentOf(fixture, page),
  );
  expect(newest?.querySelector('main a[rel="next"], a[rel="next"]')?.getAttribute('href')).toBe(
    '/archive/2/',
  );
  expect(oldest?.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe('/archive/');
  expect(oldest && textOf(oldest, 'nav[aria-label="All articles"]')).toBe('Newer articles · Page 2 of 2');
  expect(oldest?.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    'https://harbour.example/archive/2/',
  );
});
