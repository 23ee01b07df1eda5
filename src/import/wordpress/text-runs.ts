import type { List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A node that holds others. */
export type Parent = Extract<Nodes, { children: unknown[] }>;

export const isParent = (node: Nodes): node is Parent => 'children' in node;
export const childrenOf = (node: Parent): RootContent[] => node.children as RootContent[];

/** What stands in a line of text. */
const phrasing = /^(text|emphasis|strong|delete|link|inlineCode|break|footnoteReference|mdxTextExpression)$/;
export const isPhrasing = (node: RootContent): node is PhrasingContent => phrasing.test(node.type);

/** What stands where only blocks may: text in paragraphs, entries without a list in one. */
export function inParagraphs(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  const found: Paragraph[] = [];
  let loose: Paragraph | undefined;
  for (const child of inLists(children)) {
    if (!isPhrasing(child)) {
      loose = undefined;
      result.push(child);
    } else if (loose) loose.children.push(child);
    else {
      loose = { type: 'paragraph', children: [child] };
      found.push(loose);
      result.push(loose);
    }
  }
  for (const paragraph of found) paragraph.children = withoutEdges(paragraph.children) as never;
  return result.filter((child) => child.type !== 'paragraph' || child.children.length);
}

function inLists(children: readonly RootContent[]): RootContent[] {
  let list: List | undefined;
  return children.flatMap((child): RootContent[] => {
    if (child.type !== 'listItem') {
      list = undefined;
      return [child];
    }
    list?.children.push(child);
    if (list) return [];
    list = { type: 'list', ordered: false, spread: false, children: [child] };
    return [list];
  });
}

/** A node as it can be written: where a line of text holds a block, the block stands beside it. */
export function unfolded(node: RootContent): RootContent[] {
  if (!isParent(node) || childrenOf(node).every(isPhrasing)) return withSpacesOutside(node);
  if (isPhrasing(node)) return childrenOf(node);
  return node.type === 'paragraph' || node.type === 'heading' ? inParagraphs(childrenOf(node)) : [node];
}

/** Without what is empty; neighbours of one kind as one, since Markdown cannot tell where one ends. */
export function joined(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'inlineCode') child.value = child.value.replaceAll(/\s+/g, ' ');
    if ((child.type === 'text' || child.type === 'inlineCode') && !child.value) continue;
    if (child.type === 'text' && last?.type === 'text')
      last.value = (last.value + child.value).replaceAll(/ {2,}/g, ' ');
    else if (child.type === 'inlineCode' && last?.type === 'inlineCode') last.value += child.value;
    else if (
      last &&
      isParent(last) &&
      isParent(child) &&
      child.type === last.type &&
      setApart.test(child.type)
    )
      last.children = joined([...childrenOf(last), ...childrenOf(child)]) as never;
    else result.push(child);
  }
  return result;
}

const setApart = /^(emphasis|strong|delete)$/;

const isEdge = (node: RootContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

/** Without breaks and spaces at its beginning and end. */
export function withoutEdges(children: RootContent[]): RootContent[] {
  const first = children.findIndex((child) => !isEdge(child));
  const kept = first < 0 ? [] : children.slice(first, children.findLastIndex((child) => !isEdge(child)) + 1);
  const [start, end] = [kept[0], kept.at(-1)];
  if (start?.type === 'text') start.value = start.value.trimStart();
  if (end?.type === 'text') end.value = end.value.trimEnd();
  return kept;
}

/** Spaces and breaks at the edges of what is set apart belong to the text around it. */
function withSpacesOutside(node: RootContent): RootContent[] {
  if (!isParent(node) || !(setApart.test(node.type) || node.type === 'link')) return [node];
  const children = childrenOf(node);
  const first = children.findIndex((child) => !isEdge(child));
  const last = children.findLastIndex((child) => !isEdge(child));
  if (first < 0) return children;
  const [before, after] = [children.slice(0, first), children.slice(last + 1)];
  const [start, end] = [children[first], children[last]];
  if (start?.type === 'text' && /^\s/.test(start.value)) before.push({ type: 'text', value: ' ' });
  if (end?.type === 'text' && /\s$/.test(end.value)) after.unshift({ type: 'text', value: ' ' });
  node.children = joined(without(node.type, withoutEdges(children))) as never;
  return [...before, node, ...after];
}

/** What is set apart twice in one way is so once. */
const without = (type: string, children: readonly RootContent[]): RootContent[] =>
  children.flatMap((child) => {
    if (isParent(child)) child.children = without(type, childrenOf(child)) as never;
    return isParent(child) && child.type === type ? childrenOf(child) : [child];
  });
