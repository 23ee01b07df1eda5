import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { many, single } from '../fixture-sites.ts';
import { documentOf, fileOf, pagesOf } from './built-site.ts';

const path = 'trump-administration-plans-to-combat-narcos-in-mexico/index.html';
const styleOf = (html: string): string => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';

/** Size as a good host sends it. */
function compressed(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe('the first story’s page', () => {
  const html = fileOf(single, path);

  it('fits 8,500 bytes with everything it needs, the forms for newsletter and replies included', () =>
    expect(compressed(html)).toBeLessThanOrEqual(8_500));

  it('has at most 12,000 bytes of style', () => expect(styleOf(html).length).toBeLessThanOrEqual(12_000));
});

describe.each([
  ['one', single],
  ['many', many],
])('every page of %s', (_name, fixture) => {
  it.each(pagesOf(fixture))('%s needs one request, runs nothing and asks nobody else', (page) => {
    const document = documentOf(fixture, page);
    const fetched =
      '[rel=stylesheet], [rel=preload], script:not([type="application/ld+json"]), iframe, object, embed, video, audio, link[href^="http"]:not([rel=canonical], [hreflang]), [src^="http"]';
    expect([...document.querySelectorAll(fetched)].map((each) => each.outerHTML)).toEqual([]);
    expect(fileOf(fixture, page)).not.toMatch(/\son[a-z]+=|\sstyle=|javascript:/i);
  });
});
