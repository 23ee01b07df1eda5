import type { BlockContent, Heading, Nodes, Root, RootContent, Table } from 'mdast';
import type { MdxFlowExpression, MdxJsxFlowElement } from 'mdast-util-mdx';
import { quotation } from './quotes.ts';
import {
  childrenOf,
  inParagraphs,
  isParent,
  isPhrasing,
  joined,
  unfolded,
  withoutEdges,
} from './text-runs.ts';

/** What says nothing once there is nothing in it. */
const hollow = new Set([
  ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'link', 'emphasis', 'strong', 'delete'],
  ...['table', 'mdxJsxFlowElement'],
]);

/** What holds blocks and no text of its own. */
const holdsBlocks = new Set(['blockquote', 'listItem', 'footnoteDefinition', 'mdxJsxFlowElement']);

/**
 * Puts a converted text in order: marks stand by themselves before what they stood in, nothing is empty, the first
 * heading is of the second level, and quotations with a speaker stand where components may. The tree is changed.
 */
export function tidy(root: Root): void {
  root.children = inParagraphs(root.children).flatMap((block) => {
    const marks: MdxFlowExpression[] = [];
    const kept = settled(block, marks);
    return [...marks, ...(kept ? unfolded(kept) : [])];
  });
  orderHeadings(root);
  for (const block of root.children) unwrapQuotes(block);
  root.children = root.children.map((block) => (isStrayPullQuote(block, root) ? asQuotation(block) : block));
}

/** A node without marks and without what is empty; nothing when nothing is left of it. */
function settled(node: RootContent, marks: MdxFlowExpression[]): RootContent | undefined {
  if (node.type === 'mdxTextExpression') {
    marks.push({ type: 'mdxFlowExpression', value: node.value });
    return undefined;
  }
  if (node.type === 'listItem') node.checked = null;
  if (!isParent(node)) return node;
  const children = childrenOf(node).flatMap((child) => {
    const kept = settled(child, marks);
    return kept ? unfolded(kept) : [];
  });
  const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  node.children = (isText ? withoutEdges(joined(children)) : joined(children)) as never;
  if (node.type === 'tableCell') node.children = childrenOf(node).map(inLine) as never;
  if (node.type === 'table') nameColumns(node);
  if (holdsBlocks.has(node.type)) node.children = inParagraphs(childrenOf(node)) as never;
  // A footnote's mark alone is no heading.
  if (node.type === 'heading' && node.children.length && !textIn(node).trim())
    return { type: 'paragraph', children: node.children };
  return hollow.has(node.type) && !childrenOf(node).length ? undefined : node;
}

/** A cell is one line: of a block in it the words stay. */
const inLine = (node: RootContent): RootContent =>
  isPhrasing(node) ? node : { type: 'text', value: textIn(node).replaceAll(/\s+/g, ' ') };

/** A table without a row of headings gets an empty one while it is converted; its first row is taken for it. */
function nameColumns(table: Table): void {
  const [head, first] = table.children;
  if (first && head?.children.every(({ children }) => !children.length)) table.children.shift();
}

/** A heading's level says how many headings it stands below, the second being the first; none is left out. */
function orderHeadings(root: Root): void {
  let above: number[] = [];
  for (const heading of allOf(root, 'heading') as Heading[]) {
    above = above.filter((depth) => depth < heading.depth);
    above.push(heading.depth);
    heading.depth = Math.min(above.length + 1, 6) as Heading['depth'];
  }
}

function allOf(node: Nodes, type: string): Nodes[] {
  const inner = isParent(node) ? childrenOf(node).flatMap((child) => allOf(child, type)) : [];
  return node.type === type ? [node, ...inner] : inner;
}

/** Within a list or another quotation, a component cannot stand. */
function unwrapQuotes(node: RootContent): void {
  if (!isParent(node)) return;
  node.children = childrenOf(node).map((child) => {
    unwrapQuotes(child);
    return child.type === 'mdxJsxFlowElement' ? asQuotation(child) : child;
  }) as never;
}

function asQuotation(quote: RootContent): RootContent {
  const { attributes, children } = quote as MdxJsxFlowElement;
  const words = attributes.map(({ value }) => String(value).replaceAll('&amp;', '&')).join(', ');
  return quotation(children as BlockContent[], words ? [{ type: 'text', value: words }] : []);
}

/** A pull quote repeats the text; one that does not is a quotation. */
function isStrayPullQuote(block: RootContent, root: Root): boolean {
  if (block.type !== 'mdxJsxFlowElement' || block.name !== 'PullQuote') return false;
  const rest = root.children.filter((each) => each !== block).map(wordsOf);
  return !rest.some((words) => words.includes(wordsOf(block)));
}

const wordsOf = (node: Nodes): string => textIn(node).replaceAll(/\s+/g, ' ').trim();

/** The text of a node, blocks parted by empty lines. */
export function textIn(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return '';
  if ('value' in node) return node.value;
  const isFlow = /^(root|blockquote|list|listItem|table|mdxJsxFlowElement|footnoteDefinition)$/.test(
    node.type,
  );
  return isParent(node)
    ? childrenOf(node)
        .map(textIn)
        .join(isFlow ? '\n\n' : '')
    : '';
}
