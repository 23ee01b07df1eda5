import type { z } from 'zod';
import { definitions } from '../prose/definitions.ts';
import { attributesAt, type WrittenAttribute } from './attributes.ts';
import type { Placed } from './parsed-body.ts';
import { error, type Fault } from './finding.ts';
import type { Range } from './locate.ts';
import { nearest, suggestion } from './nearest.ts';
import { type Named, placementFaults } from './placement-rules.ts';
import type { Source } from './source.ts';

/** A component of the body with its attributes. */
export interface UsedComponent {
  name: string;
  attributes: readonly WrittenAttribute[];
}

/** The component that a node is, if it is one. */
export function componentOf(source: Source, { node, range }: Placed): UsedComponent | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  // The values are the parser's, which knows entities; the places are those of the text.
  const attributes = attributesAt(source, range[0]).map((written, index) => {
    const parsed = node.attributes[index]?.value;
    return typeof written.value === 'string' && typeof parsed === 'string'
      ? { ...written, value: parsed }
      : written;
  });
  return { name: node.name ?? '', attributes };
}

/** Everything wrong with one component: its name, its place, its attributes, an empty inside. */
export function componentFaults(source: Source, placed: Placed): Fault[] {
  const component = componentOf(source, placed);
  if (!component) return [];
  const { name, attributes } = component;
  const tag: Range = [placed.range[0], placed.range[0] + name.length + 1];
  const definition = definitions.get(name);
  if (!definition) return [unknown(name, tag)];
  const expressions = attributes.filter(({ value }) => value === undefined);
  if (expressions.length) return expressions.map(expressionFault);
  return [
    ...placementFaults({ name, ...definition }, tag, placed),
    ...repeatedFaults(attributes),
    ...attributeFaults({ name, ...definition }, tag, attributes),
  ];
}

function unknown(name: string, tag: Range): Fault {
  const names = [...definitions.keys()];
  const known = `These may be used: ${names.join(', ')}`;
  const message = `<${name}> is not a component. ${known}`;
  return error(
    'unknown-component',
    tag,
    message,
    suggestion(name, names, 'use one of these, or write Markdown'),
  );
}

const expressionFault = ({ name, nameRange: [start], valueRange: [, end] }: WrittenAttribute): Fault =>
  error(
    'expression-not-allowed',
    [start, end],
    `“${name}” is given by code in braces`,
    'write the value in quotation marks, or the name alone for yes',
  );

function repeatedFaults(attributes: readonly WrittenAttribute[]): Fault[] {
  const seen = new Set<string>();
  // Adding a name that is there already leaves the set as large as it was.
  const twice = attributes.filter(({ name }) => seen.size === seen.add(name).size);
  return twice.map(({ name, nameRange }) =>
    error('bad-prop', nameRange, `“${name}” stands here a second time`, 'keep one of the two'),
  );
}

function attributeFaults(component: Named, tag: Range, attributes: readonly WrittenAttribute[]): Fault[] {
  const props = Object.fromEntries(attributes.map((each) => [each.name, each.value]));
  const issues = component.schema.safeParse(props).error?.issues ?? [];
  const faults = issues.flatMap((issue) => issueFaults(issue, component, tag, attributes));
  const problem = component.rule?.(props);
  if (!problem) return faults;
  const at = attributes.find(({ name }) => name === problem.attribute)?.nameRange ?? tag;
  return [...faults, error(problem.rule, at, problem.message, problem.fix)];
}

function issueFaults(
  issue: z.core.$ZodIssue,
  { name, schema, missing }: Named,
  tag: Range,
  attributes: readonly WrittenAttribute[],
): Fault[] {
  const known = Object.keys(schema.shape);
  const byName = new Map(attributes.toReversed().map((each) => [each.name, each]));
  const written = (prop: string) => byName.get(prop);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      error(
        'bad-prop',
        written(key)?.nameRange ?? tag,
        `<${name}> takes no “${key}”`,
        suggestion(key, known, known.length ? `remove it, or use: ${known.join(', ')}` : 'remove it'),
      ),
    );
  }
  const prop = String(issue.path[0]);
  const found = written(prop);
  if (!found) {
    // A misspelt attribute is not also a missing one.
    if (attributes.some((each) => !known.includes(each.name) && nearest(each.name, known) === prop))
      return [];
    return [error(missing?.[prop] ?? 'bad-prop', tag, `<${name}> lacks “${prop}”`, `add ${prop}="…"`)];
  }
  if (issue.code === 'custom') {
    const own = String(issue.params?.rule);
    const rule = own === 'out-of-range' ? 'bad-prop' : own;
    return [error(rule, found.valueRange, `“${prop}” ${issue.message}`, String(issue.params?.fix))];
  }
  if (found.value === true)
    return [error('bad-prop', found.nameRange, `“${prop}” has no value`, `write ${prop}="…"`)];
  const isYes = issue.code === 'invalid_value' && issue.values.includes(true);
  const fix = isYes ? `write ${prop} alone` : 'shorten it';
  return [error('bad-prop', found.valueRange, `“${prop}” cannot be this`, fix)];
}
