import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { escapeHtml } from '../../src/render/xml.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

/** An article in Markdown, as a program shows it that reads Markdown. */
const shown = (fields: Parameters<typeof exampleArticle>[0], html: string): string =>
  markdownToHtml(renderMarkdown(exampleArticle(fields), html, examplePublication())).html;

it.each([
  ...[
    '<script>alert(1)</script>',
    '&lt;b&gt; &amp; &#60;',
    '<!-- a -->',
    '</p>',
    '~~a~~',
    '[a](javascript:b)',
  ],
  ...[
    '# a',
    '#',
    'a #',
    '1. a',
    '1) a',
    '1)',
    '+',
    '- a',
    '> a',
    '=== a',
    ':-- | --',
    '`<b>`',
    'a \\<b> *c* _d_',
    'm🍗__proto__𐳕: a',
    '🍗_a_🍗',
  ],
])('shows “%s” as it is', (text) => {
  const html = shown({ headline: text, subtitle: text, summary: [text, text] }, `<p>${escapeHtml(text)}</p>`);
  const written = escapeHtml(text);
  expect(html).toContain(`<h1>${written}</h1>`);
  expect(html).toContain(`<p><strong>${written}</strong></p>`);
  expect(html).toContain(`<li>${written}</li>`);
  expect(html).toContain(`<p>${written}</p>`);
});

it('makes no link of a mark and what stands behind it', () => {
  const html = shown({}, '<p>A claim.<sup>1</sup>(javascript:a)</p><p><sup>1</sup>: javascript:a</p>');
  expect(html).toContain('<p>A claim.[1](javascript:a)</p>');
  expect(html).toContain('<p>[1]: javascript:a</p>');
});

it('writes tables of any text, however long', () => {
  const head = '<thead><tr><th>a|b</th><th></th></tr></thead>';
  const row = '<tr><td>c\\|d</td><td><code>x|y</code> <del>z</del></td></tr>';
  const html = shown({}, `<table>${head}<tbody>${row.repeat(2_000)}</tbody></table>`);
  expect(html).toContain('<th>a|b</th>\n<th></th>');
  expect(html.split('<td>c\\|d</td>\n<td><code>x|y</code> <del>z</del></td>')).toHaveLength(2_001);
});

it('lets no address in a text carry markup', () => {
  expect(shown({ headline: 'https://a.example<base href="b">' }, '')).not.toContain('<base');
});

it('keeps the words and the address of a picture', () => {
  const html = shown({}, '<img src="https://a.example/a(1).jpg" alt="a](b) &lt;i>">');
  expect(html).toContain('<img src="https://a.example/a(1).jpg" alt="a](b) <i>"');
});

it('keeps the underscores of a caption that stand beside signs', () => {
  const caption =
    '<figure><img src="https://a.example/a.jpg" alt="A"><figcaption>m🍗__proto__𐳕: a_🍗</figcaption></figure>';
  expect(shown({}, caption)).toContain('<em>m🍗__proto__𐳕: a_🍗</em>');
});
