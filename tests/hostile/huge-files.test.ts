import { expect, it } from 'vitest';
import { diagnose } from '../../src/check/diagnose.ts';
import { toSource } from '../../src/check/source.ts';

const times = (text: string, count: number): string => text.repeat(count);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const fields = `id: tag:harbour.example,2026:article/a
headline: A headline
summary: [One., Two.]
byline: [Ada Wren]
status: ready
published: 2026-03-01T09:00:00-05:00
`;

/** The rules that an article with these fields and this body breaks, each once. */
function rulesOf(more: string, body: string): string[] {
  const source = toSource('content/articles/a.mdx', `---\n${fields}${more}\n---\n\nText.\n\n${body}\n`);
  const { faults } = diagnose({ kind: 'articles', slug: 'a', source });
  return [...new Set(faults.map(({ rule }) => rule))];
}

// Each of these once kept the desk busy for minutes, or ended it; the limit of the test is the only clock.
it.each([
  ['thousands of unknown fields', lines(8_000, (index) => `a${index}: 1`), ['unknown-field']],
  ['thousands of lists in one another', `tags: ${times('[', 10_000)}`, ['yaml-syntax']],
  [
    'lists in one another that are closed',
    `tags: ${times('[', 10_000)}${times(']', 10_000)}`,
    ['yaml-syntax'],
  ],
  [
    'an alias of aliases of aliases',
    `a: &a [x, x, x, x, x, x, x, x]\n${lines(8, (n) => `${'bcdefghi'[n]}: &${'bcdefghi'[n]} [${times(`*${'abcdefgh'[n]}, `, 8)}]`)}`,
    ['yaml-syntax'],
  ],
  ['an alias of itself', 'tags: &a [*a]', ['wrong-type']],
  ['a field as long as a book', `section: "${times('a', 500_000)}"`, ['out-of-range']],
])('answers %s in the front matter', (_name, more, rules) => {
  expect(rulesOf(more, '')).toEqual(rules);
});

it.each([
  ['footnotes that never close', times('[^', 200_000), ['out-of-range']],
  ['references', times('&amp;', 100_000), ['out-of-range']],
  ['braces in paragraphs of their own', times('{/*\n\n', 50_000), ['out-of-range']],
  ['emphasis', times('_a', 200_000), ['out-of-range']],
  ['lists in lists', `${times('- ', 20_000)}a`, ['mdx-syntax']],
  [
    'components in components',
    `${times('<Aside title="a">\n\n', 500)}a${times('\n\n</Aside>', 500)}`,
    ['mdx-syntax'],
  ],
  ['attributes', `<Quote ${lines(20_000, (index) => `a${index}="b"`)}>\n\na\n\n</Quote>`, ['bad-prop']],
  ['links to one address', `${times('[a]: /b\n\n', 20_000)}${times('[a]\n\n', 20_000)}`, []],
  ['one word', times('a', 900_000), []],
  ['empty lines', times('\n', 200_000), []],
])('answers a body of %s', (_name, body, rules) => {
  expect(rulesOf('', body)).toEqual(rules);
});

it('cuts what a message quotes', () => {
  const url = `sources: [{ id: a, title: b, url: "${times('a', 100_000)}" }]`;
  const source = toSource(
    'content/articles/a.mdx',
    `---\n${fields}${url}\n---\n\nText.<Cite source="a" />\n`,
  );
  const [fault] = diagnose({ kind: 'articles', slug: 'a', source }).faults;
  expect(fault?.message).toBe(`“url” is “${times('a', 120)}…”, which is no web address.`);
});
