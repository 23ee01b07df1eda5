import type { Body, Placed } from './body.ts';
import { componentFaults, componentOf } from './component-rules.ts';
import { error, type Fault } from './finding.ts';
import type { Range } from './locate.ts';
import { suggestion } from './nearest.ts';
import type { Source } from './source.ts';

/** A name or path that the body mentions, with its place. */
export interface Mention {
  text: string;
  range: Range;
}

/** Everything wrong in a body by itself, in reading order. */
export function bodyFaults(source: Source, { nodes }: Body): Fault[] {
  return nodes.flatMap((placed) => [
    ...componentFaults(source, placed),
    ...codeFaults(source, placed),
    ...footnoteFaults(source, placed),
    ...addressFaults(placed),
  ]);
}

/** Whether the body says anything: notes and definitions do not. */
export const isEmpty = ({ nodes }: Body): boolean =>
  !nodes.some(
    ({ node }) =>
      (node.type === 'text' && node.value.trim()) || /^(image|code|inlineCode|mdxJsx)/.test(node.type),
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
  const unknown = cited.filter(({ text }) => !ids.includes(text));
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

/** Every picture file that the body names: in Markdown and in `<Figure>`. */
export function picturesOf(source: Source, { nodes }: Body): Mention[] {
  return nodes.flatMap((placed) => {
    const { node, range } = placed;
    if (node.type === 'image' && isLocal(node.url)) return [{ text: node.url, range }];
    const component = componentOf(source, placed);
    const src = component?.name === 'Figure' && component.attributes.find(({ name }) => name === 'src');
    return src && typeof src.value === 'string' ? [{ text: src.value, range: src.valueRange }] : [];
  });
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
  return [...text.slice(...range).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map(({ index, 0: mark, 1: name }) => {
    const start = range[0] + index;
    return error(
      'undefined-footnote',
      [start, start + mark.length],
      `The footnote “${name}” has no text`,
      `add a line “${mark}: …” at the end of the article`,
    );
  });
}

const isLocal = (url: string): boolean => !/^([a-z][a-z\d+.-]*:|\/)/i.test(url);

function addressFaults({ node, range }: Placed): Fault[] {
  if (node.type === 'image') {
    const faults = isLocal(node.url)
      ? []
      : [
          error(
            'missing-file',
            range,
            'The picture does not lie beside the article',
            'put the file beside the article and write ./picture.jpg',
          ),
        ];
    if (node.alt?.trim()) return faults;
    return [
      ...faults,
      error(
        'missing-alt',
        range,
        'The picture has no alternative text',
        'write what it shows between the square brackets',
      ),
    ];
  }
  if (node.type !== 'link' && node.type !== 'definition') return [];
  if (/^(https?:\/\/[^\s/]|mailto:|tel:)/i.test(node.url) || isLocal(node.url) || /^\/(?!\/)/.test(node.url))
    return [];
  return [
    error(
      'bad-address',
      range,
      `“${node.url}” is no address that a reader can follow`,
      'begin with https://, with / for a page of this site, or with mailto:',
    ),
  ];
}
