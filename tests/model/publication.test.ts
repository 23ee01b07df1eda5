import { expect, it } from 'vitest';
import { exampleArticle, examplePublication } from '../example-article.ts';

it('the corrections policy is our own page unless the owner names another', () => {
  expect(examplePublication().correctionsPolicy).toBe('/corrections/');
  const policies = { corrections: '/standards/' };
  expect(examplePublication({ policies }).correctionsPolicy).toBe('/standards/');
});

it('an article without a summary or anything to read next has none', () => {
  const article = exampleArticle({ status: 'draft', summary: undefined });
  expect([article.summary, article.alsoRead, article.sources, article.corrections]).toEqual([[], [], [], []]);
});
