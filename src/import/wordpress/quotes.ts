import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { BlockContent, Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { oneLine } from './characters.ts';
import { classesOf, elementsIn } from './html.ts';

/** Words that no person's name has. */
const institution =
  /\b(the|times|post|news|journal|magazine|press|guardian|herald|report|act|book|university|council|court|department|ministry|office|committee|company|inc|ltd|association|party|bible|constitution)\b/i;
const namePart = /^(\p{Lu}[\p{L}’'.-]*|de|del|della|di|da|dos|la|le|van|von|der|den|bin|ibn|al|el|ter|y)$/u;

/** The block editor's name for words set large. */
export const pullQuoteClass = 'wp-block-pullquote';

/** Quotations: with their speaker where it is certain who that is, else as quotations with a last line. */
export const quoteHandlers: Record<string, Handle> = { blockquote };

function blockquote(state: State, node: Element): RootContent[] | undefined {
  const { cite, rest } = apart(node);
  const children = state.toFlow(state.all(rest)) as BlockContent[];
  const words = cite ? oneLine(textOf(cite)).replace(/^[\s—–-]+/, '') : '';
  const speaker = cite && !elementsIn(cite, 'a').length ? speakerOf(words) : undefined;
  const isPulled = classesOf(node).includes(pullQuoteClass);
  if (children.length && (speaker || isPulled)) {
    return [
      component(
        isPulled ? 'PullQuote' : 'Quote',
        isPulled && words ? { by: words } : (speaker ?? {}),
        children,
      ),
    ];
  }
  return [quotation(children, cite ? (state.all(cite) as PhrasingContent[]) : [])];
}

/** A plain quotation, with who or what is quoted as its last line. */
export function quotation(children: BlockContent[], by: readonly PhrasingContent[]): Blockquote {
  const line: Paragraph[] = by.length
    ? [{ type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...by] }]
    : [];
  return { type: 'blockquote', children: [...children, ...line] };
}

function component(
  name: 'Quote' | 'PullQuote',
  attributes: Readonly<Record<string, string>>,
  children: BlockContent[],
): MdxJsxFlowElement {
  const written = Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value: value.replaceAll('&', '&amp;'),
  }));
  return { type: 'mdxJsxFlowElement', name, attributes: written, children };
}

/** Who spoke, with what stands behind the first comma; nothing where the words may name a work or an institution. */
export function speakerOf(words: string): { by: string; role?: string } | undefined {
  const [, by = '', role] = /^([^,]+)(?:,\s*(.+))?$/.exec(words) ?? [];
  const parts = by.trim().split(' ');
  const isName = parts.length >= 2 && parts.length <= 5 && parts.every((part) => namePart.test(part));
  if (!isName || institution.test(by) || [...by].length > 200 || [...(role ?? '')].length > 300)
    return undefined;
  return role ? { by: by.trim(), role } : { by: by.trim() };
}

/** A quotation and its last `<cite>`, where nothing follows it. */
function apart(node: Element): { cite: Element | undefined; rest: Element } {
  const cite = elementsIn(node, 'cite', 'footer').at(-1);
  const isLast = cite && textOf(node).trimEnd().endsWith(textOf(cite).trim()) && textOf(cite).trim() !== '';
  return isLast ? { cite, rest: without(node, cite) } : { cite: undefined, rest: node };
}

const without = (node: Element, one: Element): Element => ({
  ...node,
  children: node.children
    .filter((child) => child !== one)
    .map((child): ElementContent => (child.type === 'element' ? without(child, one) : child)),
});
