import { expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

/** The body of an article in Markdown, without what stands above and below it. */
const written = (html: string): string => {
  const plain = exampleArticle({ status: 'draft', summary: undefined, subtitle: undefined });
  const [, body = ''] = renderMarkdown(plain, html, examplePublication()).split(/^By .*\n\n/m);
  return body.split('\n\n---\n\n')[0] ?? '';
};

it.each([
  ['a source’s mark in brackets', '<p>A claim.<sup>1</sup></p>', 'A claim.[1]'],
  [
    'footnotes with the letters that the text has',
    '<p>So.<sup>b</sup></p><ol type="a"><li><p>One</p></li><li><p>Two</p><p>more</p></li></ol>',
    'So.[b]\n\na. One\nb. Two\n   \n   more',
  ],
  ['other lists with their numbers', '<ol><li>One</li><li>Two</li></ol>', '1. One\n2. Two'],
  [
    'a caption below its picture, in one line',
    '<figure><img src="https://a.example/b.jpg" alt="A\n  road"><figcaption>The road\n  <small>Ada</small></figcaption></figure>',
    '![A road](https://a.example/b.jpg)\n\n_The road Ada_',
  ],
  [
    'no empty caption',
    '<figure><img src="https://a.example/b.jpg" alt=""><figcaption> </figcaption></figure><p>Then.</p>',
    '![](https://a.example/b.jpg)\n\nThen.',
  ],
  ['what was struck out', '<p>It is <del>so</del> not so.</p>', 'It is ~~so~~ not so.'],
  [
    'a table, each row a line',
    '<table><thead><tr><th>Year</th><th>Sum</th></tr></thead><tbody><tr><td>2025</td><td>a<br>b</td></tr></tbody></table>',
    '| Year | Sum |\n| - | - |\n| 2025 | a b |',
  ],
])('text has %s', (_name, html, text) => {
  expect(written(html)).toBe(text);
});
