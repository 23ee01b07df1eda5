import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finding, formatFindings } from '../../src/check/finding.ts';
import { survey } from '../../src/files/survey.ts';
import { type FixtureSite, many, run } from '../fixture-sites.ts';
import { type BadArticle, badArticles, markedText } from './bad-articles.ts';
import { said } from './bad-articles-said.ts';
import { foundIn } from './found.ts';

const slugOf = ({ name }: BadArticle): string => `bad-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

afterAll(() => rmSync(`.test/bad-${process.pid}`, { recursive: true, force: true }));

/** A copy of the fixture with every bad article in it, each file's text passed through `dress`. */
function folderOf(name: string, dress: (text: string) => string): FixtureSite {
  const content = `.test/bad-${process.pid}/${name}`;
  rmSync(content, { recursive: true, force: true });
  cpSync(many.content, content, { recursive: true });
  mkdirSync(`${content}/articles`, { recursive: true });
  cpSync(`${content}/articles/harbour-plan/wall.jpg`, `${content}/articles/wall.jpg`);
  for (const article of badArticles) {
    const text = markedText(article, slugOf(article)).replaceAll(/[⟦⟧]/g, '');
    writeFileSync(`${content}/articles/${slugOf(article)}.mdx`, dress(text));
  }
  return { content, site: `.test/bad-${process.pid}/${name}-site/client`, now: many.now };
}

/** Line and column of the last mark ⟦ and of the ⟧ behind it, counted here by hand. */
function markedPlace(article: BadArticle): Pick<Finding, 'line' | 'column'> {
  const text = markedText(article, slugOf(article));
  const before = text.slice(0, text.lastIndexOf('⟦')).replaceAll(/[⟦⟧]/g, '').split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const plain = folderOf('plain', (text) => text);

describe.each([
  ['as an editor on Linux saves it', plain],
  ['with the line ends of Windows', folderOf('crlf', (text) => text.replaceAll('\n', '\r\n'))],
  ['with a byte-order mark', folderOf('bom', (text) => `\uFEFF${text}`)],
])('a faulty article %s', (_name, fixture) => {
  let findings: Finding[] = [];
  beforeAll(() => {
    findings = foundIn(fixture);
  });

  it.each(badArticles)('$name: [$rule], once, at its place, with its remedy', (article) => {
    const { rule, severity = 'error', name } = article;
    const file = `${fixture.content}/articles/${slugOf(article)}.mdx`;
    const own = findings.filter((finding) => finding.file === file);
    const [message, fix] = said[name] ?? [];
    expect(own.map(({ endLine: _, endColumn: __, ...finding }) => finding)).toEqual([
      {
        file,
        ...markedPlace(article),
        severity,
        rule,
        message: message?.replace('CONTENT', fixture.content),
        fix,
      },
    ]);
  });

  it('says nothing of the articles that are right', () => {
    expect(findings.filter(({ file }) => !file.includes('/bad-'))).toEqual([]);
  });
});

describe('the faulty articles together', () => {
  it('are named by build in the words of check, all in one run', async () => {
    const [checked, built] = await Promise.all([run('check', [], plain), run('build', [], plain)]);
    const blocks = checked.stdout.split('\n\n').filter((block) => / error \[/.test(block));
    expect(blocks.length).toBeGreaterThanOrEqual(80);
    for (const block of blocks) expect(built.stderr).toContain(block);
    expect([checked.code, built.code]).toEqual([1, 1]);
    expect(built.stderr).not.toContain('    at ');
  });

  it('are sorted by file and line and counted', () => {
    const shown = formatFindings(survey({ ...plain, content: resolve(plain.content) }).findings);
    const places = [...shown.matchAll(/^(\S+):(\d+):\d+ (?:error|warning) \[/gm)].map(([, file, line]) => [
      file,
      Number(line),
    ]);
    const sorted = places.toSorted(([a, x], [b, y]) =>
      a === b ? Number(x) - Number(y) : String(a) < String(b) ? -1 : 1,
    );
    expect(places).toEqual(sorted);
    expect(shown.trimEnd().split('\n').at(-1)).toMatch(/^\d+ errors, 3 warnings\.$/);
  });

  it('show place, remedy and the line itself', async () => {
    const file = `${plain.content}/articles/bad-a-misspelt-field.mdx`;
    const { stdout } = await run('check', [file], plain);
    expect(stdout).toBe(
      [
        `${file}:3:1 error [unknown-field] “headlin” is not a field of an article.`,
        '  Fix: write “headline”.',
        '     2 | id: tag:harbour.example,2026:article/bad-a-misspelt-field',
        '>    3 | headlin: A headline',
        '       | ^^^^^^^',
        '',
        '1 error, 0 warnings.',
        '',
      ].join('\n'),
    );
  });
});
