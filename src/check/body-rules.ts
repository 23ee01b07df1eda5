import { type Body, footnote, type Placed } from './parsed-body.ts';
import { componentFaults, componentOf } from './component-rules.ts';
import { error, type Fault } from './finding.ts';
import type { Mention } from './mention.ts';
import { suggestion } from './nearest.ts';
import { pictureFaults } from './picture-rules.ts';
import type { Source } from './source.ts';

/** Everything wrong in a body by itself, in reading order. */
export function bodyFaults(source: Source, body: Body): Fault[] {
  const linked = new Set(
    body.nodes.flatMap(({ node }) => (node.type === 'linkReference' ? [node.identifier] : [])),
  );
  const faults = body.nodes.flatMap((placed) => [
    ...componentFaults(source, placed),
    ...codeFaults(source, placed),
    ...footnoteFaults(source, placed),
    ...addressFaults(linked, placed),
    ...headingFaults(placed),
  ]);
  return [...faults, ...pictureFaults(body)];
}

/** Whether the body says anything: notes and definitions do not. */
export const isEmpty = ({ nodes }: Body): boolean =>
  !nodes.some(
    ({ node, within }) =>
      !within.includes(footnote) &&
      ((node.type === 'text' && node.value.trim()) || /^(image|code|inlineCode|mdxJsx)/.test(node.type)),
  );

/** Every source that the body names, by whatever component. */
export function citedSources(source: Source, { nodes }: Body): Mention[] {
  return nodes
    .flatMap((placed) => componentOf(source, placed)?.attributes ?? [])
    .flatMap(({ name, value, valueRange }) =>
      name === 'source' && typeof value === 'string' ? [{ text: value, range: valueRange }] : [],
    );
}

/** Citations of sources that the article does not list. */
export function sourceFaults(cited: readonly Mention[], ids: readonly string[]): Fault[] {
  // An empty name is said of the attribute.
  const unknown = cited.filter(({ text }) => text.trim() && !ids.includes(text));
  const otherwise = ids.length
    ? `cite one of: ${ids.join(', ')}`
    : 'list it under “sources:” in the front matter';
  return unknown.map(({ text, range }) =>
    error(
      'unknown-source',
      range,
      `“${text}” is not among the article’s sources`,
      suggestion(text, ids, otherwise),
    ),
  );
}

function codeFaults({ text }: Source, { node, range }: Placed): Fault[] {
  if (node.type === 'mdxjsEsm') {
    const end = range[0] + (text.slice(...range).split(/\r?\n/)[0]?.length ?? 1);
    return [
      error(
        'import-not-allowed',
        [range[0], end],
        'Articles import and export nothing',
        'remove the line; every component is there without it',
      ),
    ];
  }
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const code = node.value.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  if (!code.trim() && node.value.trim()) return [];
  return [
    error(
      'expression-not-allowed',
      range,
      'Code in braces is not part of an article',
      'write the text itself; {/* … */} is for notes, \\{ for a brace in the text',
    ),
  ];
}

/** The parser leaves a footnote without its text as it is written, so the text is searched. */
function footnoteFaults({ text }: Source, { node, range }: Placed): Fault[] {
  if (node.type !== 'text') return [];
  return [...text.slice(...range).matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)].map(
    ({ index, 0: mark, 1: name }) => {
      const start = range[0] + index;
      return error(
        'undefined-footnote',
        [start, start + mark.length],
        `The footnote “${name}” has no text`,
        `add a line “${mark}: …” at the end of the article`,
      );
    },
  );
}

/** A relative address would lead elsewhere from the front page than from the article's own; others would run. */
function addressFaults(linked: ReadonlySet<string>, { node, range }: Placed): Fault[] {
  const isLink = node.type === 'link' || (node.type === 'definition' && linked.has(node.identifier));
  if (!isLink || /^(https?:\/\/[^\s/]|mailto:|tel:|#|\/(?![/\\]))/i.test(node.url)) return [];
  const message = `“${node.url}” is no address that a reader can follow from everywhere`;
  return [
    error(
      'bad-address',
      range,
      message,
      'begin with https://, with / for a page of this site, or with mailto:',
    ),
  ];
}

/** A heading without words has no anchor and no place in the list of contents; the first level is the headline's. */
function headingFaults({ node, range }: Placed): Fault[] {
  if (node.type !== 'heading') return [];
  if (node.depth === 1) {
    const message = 'A heading of the first level is the headline’s alone';
    return [error('heading-level', range, message, 'begin the line with ## instead')];
  }
  const words = node.children.some(({ type }) => !/^mdxJsx|^footnoteReference$/.test(type));
  return words
    ? []
    : [error('empty-heading', range, 'The heading has no words', 'write some, or remove the line')];
}
