import type { BlockContent, Heading, Nodes, Root, RootContent, Table } from 'mdast';
import type { MdxFlowExpression, MdxJsxFlowElement } from 'mdast-util-mdx';
import { quotation } from './quotes.ts';

/** A node that holds others. */
type Parent = Extract<Nodes, { children: unknown[] }>;

const isParent = (node: Nodes): node is Parent => 'children' in node;
const childrenOf = (node: Parent): RootContent[] => node.children as RootContent[];

/** What says nothing once there is nothing in it. */
const hollow = new Set([
  ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'link', 'emphasis', 'strong', 'delete'],
  ...['table', 'mdxJsxFlowElement'],
]);

/**
 * Puts a converted text in order: marks stand by themselves before what they stood in, nothing is empty, the first
 * heading is of the second level, and quotations with a speaker stand where components may. The tree is changed.
 */
export function tidy(root: Root): void {
  root.children = root.children.flatMap((block) => {
    const marks: MdxFlowExpression[] = [];
    const kept = settled(block, marks);
    return [...marks, ...(kept ? [kept] : [])];
  });
  orderHeadings(root);
  for (const block of root.children) if (block.type !== 'mdxJsxFlowElement') unwrapQuotes(block);
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
    return kept ? withSpacesOutside(kept) : [];
  });
  const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  node.children = (isText ? withoutEdges(joined(children)) : joined(children)) as never;
  if (node.type === 'table') nameColumns(node);
  return hollow.has(node.type) && !childrenOf(node).length ? undefined : node;
}

/** Neighbouring texts as one. */
function joined(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      last.value = (last.value + child.value).replaceAll(/ {2,}/g, ' ');
    else result.push(child);
  }
  return result;
}

/** A table without a row of headings gets an empty one while it is converted; its first row is taken for it. */
function nameColumns(table: Table): void {
  const [head, first] = table.children;
  if (first && head?.children.every(({ children }) => !children.length)) table.children.shift();
}

/** Without breaks and spaces at its beginning and end. */
function withoutEdges(children: RootContent[]): RootContent[] {
  const isEdge = (node: RootContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = children.findIndex((child) => !isEdge(child));
  const kept = first < 0 ? [] : children.slice(first, children.findLastIndex((child) => !isEdge(child)) + 1);
  const [start, end] = [kept[0], kept.at(-1)];
  if (start?.type === 'text') start.value = start.value.trimStart();
  if (end?.type === 'text') end.value = end.value.trimEnd();
  return kept;
}

/** Spaces at the edges of what is set apart belong to the text around it. */
function withSpacesOutside(node: RootContent): RootContent[] {
  if (!isParent(node) || !/^(emphasis|strong|delete|link)$/.test(node.type)) return [node];
  const [first, last] = [childrenOf(node)[0], childrenOf(node).at(-1)];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
  if (last?.type === 'text') last.value = last.value.trimEnd();
  node.children = childrenOf(node).filter((child) => child.type !== 'text' || child.value) as never;
  const space = (value: string): RootContent[] => (value ? [{ type: 'text', value: ' ' }] : []);
  return [...space(before), ...(childrenOf(node).length ? [node] : []), ...space(after)];
}

/** The highest level becomes the second; none is left out on the way down. */
function orderHeadings(root: Root): void {
  const headings = allOf(root, 'heading') as Heading[];
  const highest = Math.min(...headings.map(({ depth }) => depth));
  let last = 1;
  for (const heading of headings) {
    last = Math.min(heading.depth - highest + 2, last + 1, 6);
    heading.depth = last as Heading['depth'];
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
