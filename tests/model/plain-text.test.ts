import { expect, it } from 'vitest';
import { exampleArticle, examplePublication } from '../example-article.ts';

it('lets no text of an article or a publication go on in another line', () => {
  const article = exampleArticle({ headline: 'A\nb\r\n# c\n', sources: [{ id: 'a', title: 'B\u2028c' }] });
  expect(article.headline).toBe('A b # c');
  expect(article.sources[0]?.title).toBe('B c');
  expect(examplePublication({ name: 'The\r\nBcc: all@example.com' }).name).toBe('The Bcc: all@example.com');
});
