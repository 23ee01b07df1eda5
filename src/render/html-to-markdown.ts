import type { Element, Nodes, Root } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers as writers, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { htmlToHast } from 'satteri';
import { alphaMark } from '../model/list-marks.ts';
import { escapeBesideSigns } from '../model/underscores.ts';

const style: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  listItemIndent: 'one',
  handlers: {
    text: (...given) => escapeBesideSigns(writers.text(...given)),
  },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Written as it is: a mark of numbers and letters alone, an address of ours, or what has been written already. */
export const asWritten = (value: string): Html => ({ type: 'html', value });

/** Plain readers show the number of a source in brackets; a footnote's letter likewise. */
const raised: Handle = (_state, node, parent) => {
  const mark = textOf(node);
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  // Before these two it would be a link, and what is no mark may be anything.
  const isFree = /^\w+$/.test(mark) && !/^[(:[]/.test(next ? textOf(next as Element) : '');
  return isFree ? (asWritten(`[${mark}]`) as PhrasingContent) : { type: 'text', value: `[${mark}]` };
};

/** Footnotes have letters in the text, so their list has them too. */
const list: Handle = (state, node) => {
  if (node.properties.type !== 'a') return defaultHandlers.ol(state, node);
  const items = node.children.filter((child): child is Element => child.type === 'element');
  const lines = items.map((item, place) => {
    const text = write(state.toFlow(state.all(item)) as RootContent[]).trim();
    return `${alphaMark(place)}. ${text.replaceAll('\n', '\n   ')}`;
  });
  return asWritten(lines.join('\n')) as never;
};

const caption: Handle = (state, node) => {
  const children = state.all(node).filter((child) => child.type !== 'text' || child.value.trim());
  if (!children.length) return undefined;
  return { type: 'paragraph', children: [{ type: 'emphasis', children: children as PhrasingContent[] }] };
};

const handlers: Record<string, Handle> = { sup: raised, ol: list, figcaption: caption };

/** A document as Markdown. */
export const write = (children: RootContent[]): string => toMarkdown({ type: 'root', children }, style);

/**
 * HTML as the tree of a Markdown document, in which text never becomes markup (CommonMark with what GFM adds).
 * @param html as feeds have it: nothing but what `feedSafe` lets through
 */
export function htmlToMdast(html: string): RootContent[] {
  const tree = htmlToHast(html, { fragment: true }) as Root;
  const made = toMdast(tree, { handlers });
  return made.type === 'root' ? made.children : [made as RootContent];
}
