import type { Definition } from '../prose/component.ts';
import { partsOf } from '../prose/definitions.ts';
import type { Placed } from './parsed-body.ts';
import { error, type Fault } from './finding.ts';
import type { Range } from './locate.ts';

/** A component of the list, with its name. */
export type Named = Definition & { name: string };

/** Everything wrong with where a component stands and with what stands in it. */
export function placementFaults(component: Named, tag: Range, placed: Placed): Fault[] {
  return [
    ...misplaced(component, tag, placed),
    ...withinLine(component, tag, placed),
    ...contentFaults(component, tag, placed),
  ];
}

function misplaced({ name, partOf }: Named, tag: Range, { within }: Placed): Fault[] {
  if (!partOf || within.includes(partOf)) return [];
  const message = `<${name}> stands outside <${partOf}>`;
  return [error('misplaced-component', tag, message, `put it between <${partOf}> and </${partOf}>`)];
}

/** Few may stand within a line of text, a citation for one; a part may stand in a line of its whole. */
function withinLine({ name, inline, partOf }: Named, tag: Range, { node, within }: Placed): Fault[] {
  if (inline || node.type !== 'mdxJsxTextElement' || (partOf && within.includes(partOf))) return [];
  return [
    error(
      'misplaced-component',
      tag,
      `<${name}> stands within a line of text`,
      'give it a line of its own, with an empty line before and after',
    ),
  ];
}

function contentFaults({ name, text }: Named, tag: Range, { node }: Placed): Fault[] {
  const children = 'children' in node ? node.children : [];
  const filled = children.filter((child) => child.type !== 'text' || child.value.trim());
  const parts = partsOf(name);
  if (!text && !parts.length) {
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
  const isPart = (child: object): boolean =>
    'name' in child && typeof child.name === 'string' && parts.includes(child.name);
  const stranger =
    parts.length > 0 &&
    filled
      .flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
      .some((child) => !isPart(child) && (child.type !== 'text' || child.value.trim()));
  const named = parts.map((part) => `<${part}>`).join(' or ');
  return stranger
    ? [
        error(
          'unexpected-content',
          tag,
          `Only ${named} belongs between <${name}> and </${name}>`,
          'move the rest out of it',
        ),
      ]
    : [];
}
