import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { element } from './html.ts';

const blockNames = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header'],
  ...['hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul', 'wp-mark'],
]);
/** What holds blocks, and text whose empty lines part paragraphs. */
const containers = new Set(['article', 'aside', 'blockquote', 'center', 'details', 'div', 'main', 'section']);
/** What holds one text, in which a line end is a line end. */
const lines = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dd', 'dt', 'td', 'th', 'figcaption']);
const verbatim = new Set(['pre', 'code', 'textarea', 'script', 'style', 'xmp', 'listing']);

/**
 * The paragraphs that the classic editor leaves to WordPress: an empty line parts paragraphs, a line end breaks a line.
 * The tree is changed.
 */
export function markParagraphs(parent: Root | Element): void {
  parent.children = paragraphsOf(parent.children as ElementContent[]);
  for (const child of parent.children) if (child.type === 'element') within(child);
}

/** Text that stands in no element becomes paragraphs; the rest is left alone. The tree is changed. */
export function wrapStrayText(root: Root): void {
  root.children = paragraphsOf(root.children as ElementContent[]);
}

function within(node: Element): void {
  if (verbatim.has(node.tagName)) return;
  const isParted = node.children.some((child) => child.type === 'text' && /\n\s*\n/.test(child.value.trim()));
  if (containers.has(node.tagName) || (isParted && /^(li|d[dt]|td|th)$/.test(node.tagName)))
    markParagraphs(node);
  else if (lines.has(node.tagName)) node.children = withBreaks(node.children);
  else for (const child of node.children) if (child.type === 'element') within(child);
}

const isBlock = (node: RootContent): boolean =>
  node.type === 'element' && (blockNames.has(node.tagName) || node.children.some(isBlock));

function paragraphsOf(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    const pieces = pieced(run).filter((piece) => piece.some(isVisible));
    result.push(...pieces.map((piece) => element('p', piece)));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      flush();
      result.push(child);
    } else run.push(child);
  }
  flush();
  return result;
}

const isVisible = (node: ElementContent): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : node.type === 'element';

/** A run of text, parted at its empty lines; an element around one is parted with it. */
function pieced(run: readonly ElementContent[]): ElementContent[][] {
  let piece: ElementContent[] = [];
  const pieces = [piece];
  const add = (parts: ElementContent[][]): void => {
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        piece = [];
        pieces.push(piece);
      }
      piece.push(...part);
    }
  };
  for (const node of run) {
    if (node.type === 'text')
      add(node.value.split(/\n\s*\n/).map((value) => [{ type: 'text', value } as Text]));
    else if (node.type === 'element' && node.children.length && !verbatim.has(node.tagName))
      add(pieced(node.children).map((children) => [{ ...node, children }]));
    else add([[node]]);
  }
  return pieces;
}

/** Line ends as breaks, but for those at the edges and after a break that is there already. */
function withBreaks(nodes: readonly ElementContent[], isInner = false): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'element' && !verbatim.has(node.tagName) && !isBlock(node))
      return [{ ...node, children: withBreaks(node.children, true) }];
    if (node.type === 'element' && isBlock(node)) within(node);
    if (node.type !== 'text') return [node];
    const [previous, next] = [nodes[index - 1], nodes[index + 1]];
    const afterBreak = previous?.type === 'element' && (previous.tagName === 'br' || isBlock(previous));
    let { value } = node;
    if (afterBreak || (index === 0 && !isInner)) value = value.replace(/^\s*\n/, '');
    if ((index === nodes.length - 1 && !isInner) || (next && isBlock(next))) value = value.trimEnd();
    return value
      .split('\n')
      .flatMap((line, number): ElementContent[] =>
        number ? [element('br'), { type: 'text', value: line }] : [{ type: 'text', value: line }],
      );
  });
}
