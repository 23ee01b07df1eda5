import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/check/diagnose.ts';
import { toSource } from '../../src/check/source.ts';
import { missingForms } from '../../src/files/component-forms.ts';
import { definitions, partsOf } from '../../src/prose/definitions.ts';

/** Folders of components; those in small letters are Markdown’s own elements. */
const folders = readdirSync('src/prose', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[A-Z]/.test(entry.name))
  .map(({ name }) => name);

it('is a folder for each name of src/prose/names.ts, and a name for each folder', () => {
  const names = [...definitions.keys()];
  const unnamed = folders.filter((name) => !names.includes(name));
  expect(unnamed.map((name) => `src/prose/${name}/ is not listed in src/prose/names.ts`)).toEqual([]);
  expect(names.filter((name) => !folders.includes(name))).toEqual([]);
});

it('has both forms of every component', () => {
  expect(missingForms()).toEqual([]);
});

/** What the compiler gives to components. */
const given = ['context', 'occurrence', 'anchor', 'dates'];

describe.each([...definitions])('%s', (name, definition) => {
  it('is shown in the manual as it is written', () => {
    expect(definition.example).toMatch(new RegExp(`^<${name}\\b[^<]*>`));
  });

  it('takes no attribute that the compiler gives', () => {
    expect(given.filter((attribute) => attribute in definition.attributes)).toEqual([]);
  });

  it('is part of a component that holds nothing else, or of none', () => {
    const { partOf } = definition;
    if (partOf === undefined) return;
    const whole = definitions.get(partOf);
    expect(whole, `partOf: '${partOf}' is no component`).toBeDefined();
    expect([whole?.text, whole?.partOf]).toEqual([undefined, undefined]);
  });

  it('names parts that have the date by which they are put in order', () => {
    const { datedBy } = definition;
    if (datedBy === undefined) return;
    const dated = partsOf(name).map((part) => definitions.get(part)?.attributes);
    expect(dated.filter((attributes) => attributes && datedBy in attributes)).not.toEqual([]);
  });
});

const article = (body: string): string => `---
id: tag:harbour.example,2026:article/one
headline: A headline
summary: [One., Two.]
byline: [Ada Wren]
section: Harbour
status: ready
published: 2026-03-01T09:00:00Z
sources: [{ id: id, title: The minutes }]
---

A text.<Cite source="id" />

${body}
`;

const snippets = [...definitions].flatMap(([name, each]) =>
  each.partOf === undefined ? [[name, each.snippet] as const] : [],
);

describe('snippets', () => {
  it.each(snippets)('for %s insert what check finds nothing wrong with', (_name, { body }) => {
    const inserted = [body]
      .flat()
      .join('\n')
      .replaceAll(/\$\{\d:(.*?)\}/g, '$1')
      .replace('$0', '');
    const text = article(inserted.replaceAll(/\$\d/g, 'Words.'));
    const { faults } = diagnose({ kind: 'articles', slug: 'one', source: toSource('one.mdx', text) });
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  it('have letters and titles of their own', () => {
    for (const key of ['prefix', 'title'] as const) {
      const all = snippets.map(([, snippet]) => snippet[key]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
