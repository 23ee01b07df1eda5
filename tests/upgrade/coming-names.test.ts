import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressBook } from '../../src/check/address-owner.ts';
import { addressClaims } from '../../src/check/claims.ts';
import { survey } from '../../src/files/survey.ts';
import { comingRoute, comingSlugs } from '../../src/model/coming-routes.ts';
import { documentOf } from '../built/built-site.ts';
import { type FixtureSite, run } from '../fixture-sites.ts';

/** Content of an earlier release that has the names which this one keeps for what is to come, articles and pages in turn. */
const fixture: FixtureSite = {
  content: '.test/coming/content',
  site: '.test/coming/site/client',
  now: '2025-11-05T12:00:00Z',
};
const kindOf = (index: number): 'articles' | 'pages' => (index % 2 ? 'pages' : 'articles');

beforeAll(() => {
  rmSync('.test/coming', { recursive: true, force: true });
  cpSync('tests/fixtures/upgrade/first', fixture.content, { recursive: true });
  const read = (path: string) => readFileSync(`${fixture.content}/${path}.mdx`, 'utf8');
  const article = read('articles/trump-administration-plans-to-combat-narcos-in-mexico');
  const page = read('pages/about');
  for (const [index, name] of comingSlugs.entries()) {
    const text =
      kindOf(index) === 'pages'
        ? page
        : article.replace(/^id: .*$/m, `id: tag:franknez.example,2025:article/${name}`);
    writeFileSync(`${fixture.content}/${kindOf(index)}/${name}.mdx`, text);
  }
});
afterAll(() => rmSync('.test/coming', { recursive: true, force: true }));

it('is checked and built as it is, and keeps every address', async () => {
  const { code, stdout, stderr } = await run('build', [], fixture);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('0 errors');
  for (const name of comingSlugs) {
    const canonical = documentOf(fixture, `${name}/index.html`).querySelector('link[rel=canonical]');
    expect(canonical?.getAttribute('href')).toBe(`https://franknez.example/${name}/`);
  }
});

it('sends what is to come under /-/, and new content elsewhere', async () => {
  const { files } = survey(fixture);
  const ownerOf = addressBook(files);
  const taken = addressClaims(files).map(({ text }) => text);
  expect(comingSlugs.map((name) => comingRoute(name, taken))).toEqual(
    comingSlugs.map((name) => `/-/${name}/`),
  );
  expect(comingSlugs.map((name) => ownerOf(name)?.kind)).toEqual(
    comingSlugs.map((_, index) => kindOf(index).slice(0, -1)),
  );
  const { code, stderr } = await run('new', ['Search'], fixture);
  expect([code, stderr]).toEqual([1, expect.stringContaining('The address /search/ is taken')]);
});
