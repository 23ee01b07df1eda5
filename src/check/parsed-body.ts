import { type MdastNode, mdxToMdast } from 'satteri';
import { error, type Fault } from './finding.ts';
import type { Range } from './locate.ts';
import { offsetAt, type Source } from './source.ts';

/** A node of the parsed body with its place in the file. */
export interface Placed<N extends MdastNode = MdastNode> {
  node: N;
  range: Range;
  /** Names of the components around it, the nearest last; `footnote` for the text of a footnote. */
  within: readonly string[];
}

/** The body of a file as the build's own parser sees it, flattened in reading order. */
export interface Body {
  nodes: Placed[];
  faults: Fault[];
}

/** Stands for a footnote's text where components have names. */
export const footnote = '[^]';

/**
 * Parses a body; a fault of syntax leaves no nodes, so that nothing else is said about it.
 * @param start where the text begins below the front matter
 */
export function parseBody(source: Source, start: number): Body {
  const crowd = crowded(source.text, start);
  if (crowd) return { nodes: [], faults: [crowd] };
  try {
    return { nodes: flatten(mdxToMdast(source.text)), faults: [] };
  } catch (cause) {
    if (cause instanceof TooDeep) return { nodes: [], faults: [cause.fault] };
    if (cause instanceof RangeError) return { nodes: [], faults: [new TooDeep([start, start + 1]).fault] };
    return {
      nodes: [],
      faults: [syntaxFault(source, cause instanceof Error ? cause.message : String(cause))],
    };
  }
}

/** The parser's time grows with the square of these in one paragraph, and of braces in one file. */
const mostMarks = 5_000;

/** A paragraph of nothing but marks would keep the parser busy for minutes. */
function crowded(text: string, start: number): Fault | undefined {
  let [offset, first, marks, braces] = [start, start, 0, 0];
  for (const line of text.slice(start).split('\n')) {
    if (!line.trim()) [marks, first] = [0, offset + line.length + 1];
    marks += line.match(/[&*_~`[\]{<>!]/g)?.length ?? 0;
    braces += line.split('{').length - 1;
    if (marks > mostMarks || braces > mostMarks) {
      const message = `This paragraph has more than ${mostMarks} marks such as & * _ [ {`;
      return error(
        'out-of-range',
        [first, first + 1],
        message,
        'divide it by empty lines, or leave some out',
      );
    }
    offset += line.length + 1;
  }
  return undefined;
}

/** Deeper than any article, and than the programs that read pages bear. */
const deepest = 50;

/** Thrown from within lists of lists of lists. */
class TooDeep extends Error {
  readonly fault: Fault;

  constructor(range: Range) {
    super();
    const message = 'Quotations, lists or components lie too deep in one another here';
    this.fault = error('mdx-syntax', range, message, `keep to ${deepest} levels`);
  }
}

function flatten(node: MdastNode, within: readonly string[] = [], depth = 0): Placed[] {
  const { start, end } = node.position ?? {};
  if (depth > deepest) throw new TooDeep([start?.offset ?? 0, end?.offset ?? 1]);
  const range: Range = [start?.offset ?? 0, end?.offset ?? 0];
  const name = node.type === 'footnoteDefinition' ? footnote : 'name' in node && node.name;
  const inside = name ? [...within, name] : within;
  const children =
    'children' in node ? node.children.flatMap((child) => flatten(child, inside, depth + 1)) : [];
  return [{ node, range, within }, ...children];
}

/** What the parser's sentences mean to an editor: a pattern, what to say, what to do. */
const explained: readonly [pattern: RegExp, message: string, fix: string][] = [
  [
    /^Expected a closing tag for `<(\w*)[^`]*` \((\d+):(\d+)\)/,
    '<$1> is opened here and never closed',
    'write </$1> after its text, or end the tag with />',
  ],
  [
    /^Expected the closing tag `<\/(\w+)>`/,
    '</$1> stands where another component is still open',
    'close the inner component first',
  ],
  [
    /^Unexpected closing tag `<\/(\w*)/,
    '</$1> closes what was never opened',
    'remove it, or write <$1> before its text',
  ],
  [
    /note: to create a comment/,
    'This is no comment here',
    'write {/* … */} for a note that is not published',
  ],
  [
    /end of file in expression/,
    'The brace { is never closed',
    'close it with }, or write \\{ for a brace in the text',
  ],
  [
    /parse expression/,
    'What stands in the braces cannot be read',
    'remove it; {/* … */} is for notes, \\{ for a brace in the text',
  ],
  [/after `<`|before name|in name/, 'This < begins no component', 'write &lt; for a less-than sign'],
];

function syntaxFault(source: Source, text: string): Fault {
  const [, line, column, sentence = text] = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[^)]*\))?$/.exec(text) ?? [];
  for (const [pattern, message, fix] of explained) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const fill = (words: string) => words.replaceAll('$1', match[1] ?? '');
    const place = { line: Number(match[2] ?? line ?? 1), column: Number(match[3] ?? column ?? 1) };
    return syntax(source, place, fill(message), fill(fix));
  }
  const place = { line: Number(line ?? 1), column: Number(column ?? 1) };
  return syntax(source, place, sentence.replace(/\.$/, ''), 'mend the markup at this place');
}

function syntax(
  source: Source,
  place: { line: number; column: number },
  message: string,
  fix: string,
): Fault {
  const start = offsetAt(source, place);
  const length = /^<\/?[\w.]*>?/.exec(source.text.slice(start))?.[0].length ?? 0;
  return error('mdx-syntax', [start, start + Math.max(1, length)], message, fix);
}
