import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { republishForms } from '../../src/render/republish.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const publication = examplePublication({ license: 'CC BY 4.0' });
const forms = (changes: Parameters<typeof exampleArticle>[0] = {}) =>
  republishForms(exampleArticle(changes, { publication }), '<p>The text.</p>', publication);
const credit = 'First published by The Example. Licence: CC BY 4.0.';
const permalink = 'https://example.com/harbour-road/';

it('an article for another site says who published it first, under what licence, and where', () => {
  const { document } = parseHTML(forms({ headline: 'A & <b>' }).html);
  const seen = [...document.querySelectorAll('h1,p')].map(({ textContent }) => textContent);
  expect(seen).toEqual([
    'A & <b>',
    'Eleven months, says the council',
    'By Ada Wren and Records Group',
    'The text.',
    `${credit} ${permalink}`,
  ]);
  expect(document.querySelector('a')?.getAttribute('href')).toBe(permalink);
});

it('an article for another site brings its language and direction, and no line for what it lacks', () => {
  const { document } = parseHTML(forms({ language: 'ar', subtitle: undefined }).html);
  const article = document.querySelector('article');
  expect([article?.getAttribute('lang'), article?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(document.querySelector('strong')).toBeNull();
  expect(forms({ subtitle: undefined }).html).not.toContain('\n\n');
});

it('an article for another site as text says the same', () => {
  const lines = forms()
    .text.split('\n\n')
    .map((line) => line.trim());
  expect(lines).toEqual([
    '# Harbour road to close',
    '**Eleven months, says the council**',
    'By Ada Wren and Records Group. Published March 1, 2026.',
    '- The road closes in October.\n- It opens again a year later.',
    'The text.',
    '---',
    credit,
    permalink,
  ]);
  expect(forms({ updated: '2026-03-02T15:00:00Z', subtitle: undefined }).text).toContain(
    'By Ada Wren and Records Group. Published March 1, 2026. Updated March 2, 2026.',
  );
});
