import { expect, it } from 'vitest';
import { readRedirects, toRedirectsFile } from '../../src/model/redirects.ts';
import { openArticle, type SiteFacts } from '../../src/model/site.ts';
import { examplePublication } from '../example-article.ts';

const site = (forms: string, replies: 'open' | 'closed' = 'open'): SiteFacts => ({
  publication: examplePublication({ forms }),
  archive: false,
  articles: { story: { headline: 'A story', language: 'en', address: '/story/', replies, threads: {} } },
});

it.each([
  ['that says so, where there are forms', site('on'), 'story', true],
  ['whose forms are handled elsewhere', site('https://forms.example'), 'story', true],
  ['where there are no forms', site('off'), 'story', false],
  ['that is closed', site('on', 'closed'), 'story', false],
  ['that is none', site('on'), 'other', false],
  ['that is named like a part of the program', site('on'), 'constructor', false],
] as const)('an article %s takes replies or not', (_name, facts, slug, open) => {
  expect(openArticle(facts, slug) !== undefined).toBe(open);
});

it('the file of redirects is read as it was written, every line of it', () => {
  const redirects = ['a', 'b', 'c'].map((name) => ({ from: `/old-${name}/`, to: `/${name}/` }));
  expect(readRedirects(toRedirectsFile(redirects))).toEqual(redirects);
  expect(readRedirects(toRedirectsFile([]))).toEqual([]);
});
