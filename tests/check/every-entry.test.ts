import { describe, expect, it } from 'vitest';
import { compare } from '../../src/check/compare.ts';
import { type Diagnosis, diagnose } from '../../src/check/diagnose.ts';
import type { Kind } from '../../src/check/kinds.ts';
import { toSource } from '../../src/check/source.ts';

const now = new Date('2026-03-10T12:00:00Z');

/** An article that is right, with further fields and a text. */
const story = (slug: string, fields = 'section: S', body = 'Text.'): string => `---
id: tag:harbour.example,2026:article/${slug}
headline: A headline
summary: [One., Two.]
status: ready
published: 2026-03-01T09:00:00Z
${/^updated:/m.test(fields) ? '' : 'updated: 2026-03-09T09:00:00Z\n'}${fields}
${/^byline:/m.test(fields) ? '' : 'byline: [Ada Wren]\n'}---

${body}
`;

const read = (kind: Kind, slug: string, text: string): Diagnosis =>
  diagnose({ kind, slug, source: toSource(`${slug}.mdx`, text) });

/** What the desk points at in a file that lies among three others, each by its rule. */
function pointedAt(kind: Kind, text: string): [rule: string, words: string][] {
  const file = read(kind, 'looked-at', text);
  const around = ['one', 'two', 'three'].map((slug) => read('articles', slug, story(slug)));
  const pictureProblem = (_file: Diagnosis, path: string) =>
    path === './none.jpg' ? 'is not there' : undefined;
  const between = compare([file, ...around], { now, pictureProblem, speaks: () => true });
  const faults = [...file.faults, ...between.filter((each) => each.file === file).map(({ fault }) => fault)];
  return faults.map(({ rule, start, end }) => [rule, text.slice(start, end)]);
}

/** Entries of which one is wrong, and the file that holds them. */
interface List {
  name: string;
  rule: string;
  /** Three entries. */
  right: readonly string[];
  wrong: string;
  /** Where the desk points, if not at the whole entry. */
  at?: string;
  kind?: Kind;
  write: (entries: readonly string[]) => string;
}

const lines = (entries: readonly string[], line: (entry: string) => string): string =>
  entries.map(line).join('\n');
const field = (name: string, line: (entry: string) => string) => (entries: readonly string[]) =>
  story('looked-at', `${name}:\n${lines(entries, line)}`);
const body = (part: (entry: string) => string, fields?: string) => (entries: readonly string[]) =>
  story('looked-at', fields, entries.map(part).join('\n\n'));
const corrections = (updated: string) => (entries: readonly string[]) =>
  story(
    'looked-at',
    `updated: ${updated}\ncorrections:\n${lines(entries, (date) => `  - date: ${date}\n    kind: update\n    text: T`)}`,
  );
/** From the very moment of publication to that of the update. */
const days = ['2026-03-01T09:00:00Z', '2026-03-09T09:00:00Z', '2026-03-03T09:00:00Z'];

const lists: List[] = [
  {
    name: 'a correction before publication',
    rule: 'correction-before-published',
    right: days,
    wrong: '2026-03-01T08:59:59Z',
    write: corrections('2026-03-09T09:00:00Z'),
  },
  {
    name: 'a correction newer than the update',
    rule: 'correction-without-update',
    right: days,
    wrong: '2026-03-09T09:00:01Z',
    write: corrections('2026-03-09T09:00:00Z'),
  },
  {
    name: 'an article to read that is not there',
    rule: 'unknown-article',
    right: ['one', 'two', 'three'],
    wrong: 'nowhere',
    write: field('alsoRead', (slug) => `  - article: ${slug}`),
  },
  {
    name: 'a former address of another',
    rule: 'bad-slug',
    right: ['old-a', 'old-b', 'old-c'],
    wrong: 'two',
    write: field('formerly', (slug) => `  - ${slug}`),
  },
  {
    name: 'a tag that is a number',
    rule: 'wrong-type',
    right: ['Sea', 'Sky', 'Land'],
    wrong: '1984',
    write: field('tags', (tag) => `  - ${tag}`),
  },
  {
    name: 'an author with an address that runs',
    rule: 'bad-address',
    right: ['https://a.example/', 'https://b.example/', 'https://c.example/'],
    wrong: 'javascript:alert(1)',
    write: field('byline', (url) => `  - name: Ada Wren\n    url: ${url}`),
  },
  {
    name: 'a source that nobody cites',
    rule: 'uncited-source',
    right: ['a', 'b', 'c'],
    wrong: 'd',
    write: (ids) =>
      story(
        'looked-at',
        `sources:\n${lines(ids, (id) => `  - id: ${id}\n    title: T`)}`,
        '<Cite source="a" /> <Cite source="b" /> <Cite source="c" />',
      ),
  },
  {
    name: 'a citation of nothing',
    rule: 'unknown-source',
    right: ['a', 'a', 'a'],
    wrong: 'nothing',
    write: body((id) => `A claim.<Cite source="${id}" />`, 'sources: [{ id: a, title: T }]'),
  },
  {
    name: 'a picture that is not there',
    rule: 'missing-file',
    right: ['./a.jpg', './b.jpg', './c.jpg'],
    wrong: './none.jpg',
    write: body((src) => `<Figure src="${src}" alt="A" credit="T" />`),
  },
  {
    name: 'a picture without words',
    rule: 'missing-alt',
    right: ['A', 'B', 'C'],
    wrong: '',
    at: '![](./a.jpg)',
    write: body((alt) => `See ![${alt}](./a.jpg).`),
  },
  {
    name: 'a link that runs',
    rule: 'bad-address',
    right: ['/one/', '/two/', '/three/'],
    wrong: 'javascript:x',
    at: '[link](javascript:x)',
    write: body((address) => `A [link](${address}).`),
  },
  {
    name: 'a redirect to what is not there',
    rule: 'unknown-article',
    right: ['/one/', '/two/', '/three/'],
    wrong: '/nowhere/',
    kind: 'redirects',
    write: (targets) => lines(targets, (to) => `- from: /old${to}\n  to: ${to}`),
  },
];

describe.each(lists)('$name', ({ rule, right, wrong, at = wrong, kind = 'articles', write }) => {
  it('is not said where there is none', () => expect(pointedAt(kind, write(right))).toEqual([]));

  it.each([0, 1, 2, 3])('is found behind %i that are right', (place) => {
    expect(pointedAt(kind, write(right.toSpliced(place, 0, wrong)))).toEqual([[rule, at]]);
  });
});

describe('a date in the future', () => {
  const late = '2026-03-10T12:00:00.001Z';
  const future = (text: string) => pointedAt('articles', text).filter(([rule]) => rule === 'future-date');

  it.each([0, 1, 2, 3])('of a correction is found behind %i that are right', (place) => {
    expect(future(corrections(days[0] ?? '')(days.toSpliced(place, 0, late)))).toEqual([
      ['future-date', late],
    ]);
  });

  it('is found as often as it stands', () => {
    expect(future(corrections(late)([late, late, late]))).toHaveLength(4);
  });

  it('is none at the very moment, in whatever zone it is written', () => {
    const moments = ['2026-03-10T12:00:00Z', '2026-03-10T21:00:00+09:00', '2026-03-10T04:00:00-08:00'];
    expect(pointedAt('articles', corrections('2026-03-10T12:00:00Z')(moments))).toEqual([]);
  });

  it('is none of a withdrawal either', () => {
    const withdrawn = (date: string) =>
      story('looked-at', `withdrawn: { date: ${date}, text: Wrong. }`).replace('ready', 'withdrawn');
    expect(future(withdrawn(late))).toEqual([['future-date', late]]);
    expect(future(withdrawn('2026-03-10T12:00:00Z'))).toEqual([]);
  });
});
