import { beforeAll, expect, it } from 'vitest';
import { diagnose } from '../../src/check/diagnose.ts';
import { toSource } from '../../src/check/source.ts';
import { bodyPassages } from '../../src/copy-desk/rules/body-passages.ts';
import { type Definition, defineComponent } from '../../src/prose/component.ts';
import { manual } from '../../src/prose/manual.ts';
import { definitions } from '../../src/prose/definitions.ts';
import { snippets } from '../../src/prose/snippets.ts';
import { partialDate } from '../../src/schema/date.ts';
import { line } from '../../src/schema/text.ts';

/** A list of ships, of which the house has never heard. */
const fleet = defineComponent({
  attributes: {},
  example: '<Fleet>',
  purpose: 'ships of one port',
  snippet: { title: 'Fleet', prefix: 'fleet', body: '<Fleet>$0</Fleet>', description: 'Ships of one port.' },
});
const ship = defineComponent({
  partOf: 'Fleet',
  attributes: {
    name: line(20).meta({ description: 'Its name.' }),
    built: partialDate().optional().meta({ description: 'When it was built. Optional.' }),
    crew: line(10).optional().meta({ description: 'How many sail on it. Optional.' }),
    captain: line(10).optional().meta({ description: 'Who commands it. Optional.' }),
  },
  example: '<Ship name="…" />',
  text: 'moment',
  passages: { name: 'label' },
  missing: { name: 'ship-without-name' },
  rule: ({ crew, captain }) =>
    crew && !captain
      ? { attribute: 'crew', rule: 'crew-alone', message: 'A crew has no captain', fix: 'add captain="…"' }
      : undefined,
});

beforeAll(() => {
  const list = definitions as Map<string, Definition>;
  list.set('Fleet', fleet).set('Ship', ship);
});

const around = `---
id: tag:harbour.example,2026:article/one
headline: A headline
summary: [One., Two.]
byline: [Ada Wren]
section: Harbour
status: ready
published: 2026-03-01T09:00:00Z
---

`;

const said = (body: string): [rule: string, message: string][] => {
  const source = toSource('one.mdx', around + body);
  return diagnose({ kind: 'articles', slug: 'one', source }).faults.map(({ rule, message }) => [
    rule,
    message,
  ]);
};

const within = (ship: string): string => `<Fleet>\n  ${ship}\n</Fleet>`;

it.each([
  ['<Ship name="Ann">Sank.</Ship>', 'misplaced-component', '<Ship> stands outside <Fleet>'],
  ['<Fleet></Fleet>', 'empty-component', '<Fleet> has nothing in it'],
  ['<Fleet>\n  Ships\n</Fleet>', 'unexpected-content', 'Only <Ship> belongs between <Fleet> and </Fleet>'],
  [
    'Many. <Fleet><Ship name="Ann">Sank.</Ship></Fleet>',
    'misplaced-component',
    '<Fleet> stands within a line of text',
  ],
  [within('<Ship>Sank.</Ship>'), 'ship-without-name', '<Ship> lacks “name”'],
  [within('<Ship name="Ann" />'), 'empty-component', '<Ship> has nothing in it'],
  [within('<Ship name="Ann" mast="2">Sank.</Ship>'), 'bad-prop', '<Ship> takes no “mast”'],
  [within('<Ship name="Ann" built="May">Sank.</Ship>'), 'bad-date', '“built” is “May”, which is no date'],
  [within('<Ship name="Ann" crew="9">Sank.</Ship>'), 'crew-alone', 'A crew has no captain'],
])('check knows what is wrong in %s', (body, rule, message) => {
  expect(said(body)).toEqual([[rule, `${message}.`]]);
});

it('check finds nothing wrong where nothing is', () => {
  expect(said(within('<Ship name="Ann" built="1901">Sank.</Ship>'))).toEqual([]);
});

it('the copy desk reads it as it says', () => {
  const source = toSource('one.mdx', around + within('<Ship name="Ann" crew="9">\n    Sank.\n  </Ship>'));
  const read = bodyPassages(source).map(({ kind, text }) => [kind, text]);
  expect(read).toContainEqual(['label', 'Ann']);
  expect(read).toContainEqual(['moment', 'Sank.']);
  expect(read.flat()).not.toContain('9');
});

it('the manual and the snippets show it', () => {
  expect(manual().split('\n').at(-1)).toBe('| `<Fleet>` with `<Ship name="…" />` | ships of one port |');
  expect(snippets()).toMatchObject({ Fleet: { scope: 'mdx', prefix: 'fleet' } });
  expect(snippets()).not.toHaveProperty('Ship');
});
