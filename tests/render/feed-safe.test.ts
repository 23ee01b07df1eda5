import { expect, it } from 'vitest';
import { feedSafe } from '../../src/render/feed-safe.ts';

const safe = (html: string): string => feedSafe(html, 'https://example.com/story/');

it('makes every address absolute', () => {
  expect(safe('<a href="/b/">b</a><a href="c">c</a><img src="/_astro/d.webp" alt="D">')).toBe(
    '<a href="https://example.com/b/">b</a><a href="https://example.com/story/c">c</a><img alt="D" src="https://example.com/_astro/d.webp" />',
  );
});

it('drops scripts, styles, forms, classes and the compiler’s attributes', () => {
  const html =
    '<p class="x" style="color:red" data-astro-cid-1 id="y" onclick="z()">Text</p><script>a()</script><style>b{}</style><form><input></form><iframe src="/c"></iframe>';
  expect(safe(html)).toBe('<p>Text</p>');
});

it('unlinks places in the text and drops the way back to them', () => {
  expect(safe('<p>Text<sup><a href="#fn">a</a></sup> <a href="#ref" data-footnote-backref>↩</a></p>')).toBe(
    '<p>Text<sup>a</sup> </p>',
  );
});

it('keeps a link whose words begin like a way back', () => {
  expect(safe('<a href="/b/">↩ b</a>')).toBe('<a href="https://example.com/b/">↩ b</a>');
});

it('drops an address that would run something', () => {
  expect(safe('<a href="javascript:alert(1)">x</a>')).toBe('<a>x</a>');
});
