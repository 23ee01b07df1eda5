import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/check/diagnose.ts';
import { type Finding, formatFindings, toFinding } from '../../src/check/finding.ts';
import type { Kind } from '../../src/check/kinds.ts';
import { toSource } from '../../src/check/source.ts';
import { run } from '../fixture-sites.ts';
import { anyFile, hostileBody, hostileFields } from './bodies.ts';
import { build, newContent, write } from './content.ts';
import { expectHarmless, expectWithinMargins } from './judge.ts';
import { readMarkdown, readXml } from './read-output.ts';
import { cases, seed } from './texts.ts';

const look = (kind: Kind, text: string) => {
  const source = toSource('content/articles/name.mdx', text);
  const findings = diagnose({ kind, slug: 'name', source }).faults.map((fault) => toFinding(source, fault));
  return { source, findings };
};

/** Holds that what is said of a file is in the form of the contract and cannot act on a terminal. */
function expectContract(kind: Kind, text: string): void {
  const { source, findings } = look(kind, text);
  const lines = source.text.split('\n').length;
  for (const { line, column, endLine, endColumn, rule, message, fix } of findings) {
    expect(line).toBeLessThanOrEqual(Math.max(1, lines));
    expect(Math.min(line, column, endLine - line + 1)).toBeGreaterThanOrEqual(1);
    expect(endLine > line || endColumn >= column).toBe(true);
    expect(rule).toMatch(/^[a-z0-9-]+$/);
    expect(Math.max(message.length, fix.length)).toBeLessThan(1_500);
  }
  const printed = formatFindings(findings);
  expectHarmless({ code: 1, stdout: printed, stderr: '' });
  const blocks = printed.split('\n\n').slice(0, -1);
  expect(blocks.length).toBe(findings.length);
  for (const block of blocks)
    expect(block).toMatch(/^\S+:\d+:\d+ (error|warning) \[[a-z0-9-]+\] .+\.\n {2}Fix: .+\./);
}

describe('whatever stands in a file', () => {
  const parameters = { numRuns: cases, seed };
  it.each<[Kind, string, fc.Arbitrary<string>]>([
    ['articles', 'an article’s body', hostileBody],
    ['articles', 'an article’s front matter', hostileFields],
    ['articles', 'an article', anyFile],
    ['pages', 'a page', anyFile],
    ['publication', 'the settings', anyFile],
    ['redirects', 'the addresses of the time before', anyFile],
    ['replies', 'a reply', anyFile],
    ['accepted', 'the accepted findings', anyFile],
    ['style-rules', 'the house rules', anyFile],
    ['words', 'the list of words', anyFile],
  ])('as %s, %s: it is read or refused in the form of the contract', (kind, _name, files) => {
    fc.assert(
      fc.property(files, (text) => expectContract(kind, text)),
      parameters,
    );
  });
});

describe('what the desk lets pass', () => {
  const fixture = newContent(`files-${seed}`);
  /** Articles in one build. */
  const most = Math.min(300, Math.ceil(cases / 10));
  const accepted = [hostileBody, hostileFields]
    .flatMap((files) =>
      fc
        .sample(files, { numRuns: most * 3, seed })
        .filter(isAccepted)
        .slice(0, most),
    )
    .map((text, index): [string, string] => [`file-${index}`, text.replace('NAME', `file-${index}`)]);

  beforeAll(async () => {
    for (const [slug, text] of accepted) write(fixture.content, `articles/${slug}.mdx`, text);
    // What only stands against other files, such as a picture that is not there, is refused as well.
    const outcome = await run('check', ['--json'], fixture);
    const found = JSON.parse(outcome.stdout) as Finding[];
    for (const { file, severity } of found) if (severity === 'error') rmSync(file, { force: true });
    await build(fixture);
  });
  const file = (path: string): string => readFileSync(join(fixture.site, path), 'utf8');
  const slugs = (): string[] => globSync('file-*', { cwd: fixture.site }).sort();

  it('is built', () => expect(slugs().length).toBeGreaterThan(most / 2));

  it('makes nothing on a page that could run or load from elsewhere', () => {
    for (const slug of slugs())
      for (const page of ['index.html', 'republish/index.html']) expectInert(file(`${slug}/${page}`));
  });

  it('is well-formed in feeds, which carry nothing that runs', () => {
    for (const path of ['rss.xml', 'atom.xml', 'corrections/feed.xml', 'sitemap.xml'])
      expect(readXml(file(path)).length).toBeGreaterThan(5);
    for (const { content_html } of JSON.parse(file('feed.json')).items) expectInert(content_html);
  });

  it('is Markdown without HTML', () => {
    for (const slug of slugs()) {
      const met = readMarkdown(file(`${slug}/article.md`));
      const html = met.filter(([place, said]) => place.endsWith(' html') && said !== '<br>');
      const links = met.filter(([place, said]) => place.endsWith('@url') && !safe.test(said));
      expect([slug, html, links]).toEqual([slug, [], []]);
    }
  });

  it('is in letters what it is in feeds', () => {
    for (const slug of slugs())
      expectInert(JSON.parse(file(`../for-server/letters/${slug}.json`)).html, true);
  });

  it('stays within its share images', async () => {
    for (const slug of slugs().slice(0, 20))
      await expectWithinMargins(readFileSync(join(fixture.site, slug, 'share.png')));
  });
});

function isAccepted(text: string): boolean {
  return look('articles', text).findings.every(({ severity }) => severity !== 'error');
}

/** Where an address of ours may lead. */
const safe = /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i;

/** Holds that a browser would run nothing of a page, and load nothing for it but from this site. */
function expectInert(html: string, isLetter = false): void {
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  const outside = document.querySelectorAll(
    'iframe, object, embed, base, frame, math, template, portal, body link',
  );
  const scripts = document.querySelectorAll('script:not([type="application/ld+json"])');
  expect([...outside, ...scripts].map(String)).toEqual([]);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (!isLetter) expect(name).not.toMatch(/^(on|style$|srcdoc$)/i);
      if (/^(href|src|action|formaction|poster|xlink:href)$/.test(name)) expect(value).toMatch(safe);
      if (/^src(set)?$/.test(name) && element.localName !== 'a')
        expect(value).toMatch(/^(\/_astro\/|https:\/\/harbour\.example\/)/);
    }
  }
}
