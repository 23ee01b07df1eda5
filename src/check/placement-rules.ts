import { type ProseName, proseParents } from '../schema/prose.ts';
import type { Placed } from './body.ts';
import { error, type Fault } from './finding.ts';
import type { Range } from './locate.ts';

/** Components that hold text, which must not be missing; all others hold none. */
const holders: readonly string[] = ['Quote', 'PullQuote', 'Aside', 'KeyFigures', 'Timeline'];

/** What a component of several parts is made of. */
const parts: Partial<Record<ProseName, ProseName>> = { KeyFigures: 'KeyFigure', Timeline: 'Moment' };

/** Everything wrong with where a component stands and with what stands in it. */
export function placementFaults(name: ProseName, tag: Range, placed: Placed): Fault[] {
  return [
    ...misplaced(name, tag, placed),
    ...withinLine(name, tag, placed),
    ...contentFaults(name, tag, placed),
  ];
}

function misplaced(name: ProseName, tag: Range, { within }: Placed): Fault[] {
  const parent = proseParents[name];
  if (!parent || within.includes(parent)) return [];
  const message = `<${name}> stands outside <${parent}>`;
  return [error('misplaced-component', tag, message, `put it between <${parent}> and </${parent}>`)];
}

/** Only a citation may stand within a line of text; a part may stand in a line of its whole. */
function withinLine(name: ProseName, tag: Range, { node, within }: Placed): Fault[] {
  const parent = proseParents[name];
  if (name === 'Cite' || node.type !== 'mdxJsxTextElement' || (parent && within.includes(parent))) return [];
  return [
    error(
      'misplaced-component',
      tag,
      `<${name}> stands within a line of text`,
      'give it a line of its own, with an empty line before and after',
    ),
  ];
}

function contentFaults(name: ProseName, tag: Range, { node }: Placed): Fault[] {
  const children = 'children' in node ? node.children : [];
  const filled = children.filter((child) => child.type !== 'text' || child.value.trim());
  if (!holders.includes(name)) {
    return filled.length
      ? [
          error(
            'unexpected-content',
            tag,
            `<${name}> shows nothing of what stands between its tags`,
            'move the text out of it and end the tag with />',
          ),
        ]
      : [];
  }
  if (!filled.length)
    return [
      error('empty-component', tag, `<${name}> has nothing in it`, `write between <${name}> and </${name}>`),
    ];
  const part = parts[name];
  const isPart = (child: object): boolean => 'name' in child && child.name === part;
  const stranger =
    part &&
    filled
      .flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
      .find((child) => !isPart(child) && (child.type !== 'text' || child.value.trim()));
  return stranger
    ? [
        error(
          'unexpected-content',
          tag,
          `Only <${part}> belongs between <${name}> and </${name}>`,
          'move the rest out of it',
        ),
      ]
    : [];
}
