import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlToHast } from 'satteri';
import { cleaned, oneLine } from './characters.ts';

/** More tags than any article has; what has more is no article, and would take minutes to read. */
const mostTags = 50_000;

/** HTML that cannot be read as such in reasonable time. */
export class TooMuchHtml extends Error {}

/**
 * HTML as a tree, read as browsers read it, without characters that no text may hold.
 * @throws {TooMuchHtml}
 */
export function readHtml(html: string): Root {
  if ((html.match(/</g)?.length ?? 0) > mostTags) throw new TooMuchHtml();
  const root = htmlToHast(html, { fragment: true }) as Root;
  tidy(root);
  return root;
}

/** HTML as plain text in one line. */
export const plainText = (html: string): string => {
  try {
    return oneLine(textOf(readHtml(html)));
  } catch {
    return oneLine(html.replaceAll(/<[^<>]*>/g, ' '));
  }
};

/** The classes of an element. */
export const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** An attribute as text; empty where there is none. */
export const propertyOf = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
};

/** Every element of a kind within a node, in the order of the text. */
export function elementsIn(node: Root | Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element'
      ? [...(names.includes(child.tagName) ? [child] : []), ...elementsIn(child, ...names)]
      : [],
  );
}

/** An element made anew. */
export const element = (tagName: string, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

function tidy(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type === 'text') child.value = cleaned(child.value);
    if (child.type !== 'element') continue;
    const { properties } = child;
    // Addressed to the converter, and counts that no table has.
    delete properties.dataMdast;
    for (const span of ['colSpan', 'rowSpan'] as const) {
      const count = Number(properties[span]);
      if (count > 1) properties[span] = Math.min(count, 50);
    }
    tidy(child);
  }
}
