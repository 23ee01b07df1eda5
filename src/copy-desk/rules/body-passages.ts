import { type MdastNode, mdxToMdast } from 'satteri';
import { attributesAt } from '../../check/attributes.ts';
import type { Source } from '../../check/source.ts';
import { definitions } from '../../prose/definitions.ts';
import { type Aligned, align } from './align.ts';
import { opaque, type Passage, type PassageKind } from './passage.ts';

/** What a paragraph is within a node of Markdown, the nearest deciding. */
const within: Partial<Record<string, PassageKind>> = { listItem: 'item', blockquote: 'quotation' };

/** What a paragraph is within a component. */
function textOf(name: string): PassageKind | undefined {
  const text = definitions.get(name)?.text;
  return text === true ? undefined : text;
}

type Parent = Extract<MdastNode, { children: unknown }>;
const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node as Parent).children : [];

/** The prose of a body, in reading order. The body is known to be well-formed. */
export function bodyPassages(source: Source): Passage[] {
  return blocks(mdxToMdast(source.text), source, 'paragraph');
}

function blocks(node: MdastNode, source: Source, kind: PassageKind): Passage[] {
  const inside = ('name' in node && node.name ? textOf(node.name) : within[node.type]) ?? kind;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [...own(node, source, inside), ...nested(node, source, inside)];
  const children = childrenOf(node).flatMap((child, index, all) => {
    const found = blocks(child, source, inside);
    const follower = all[index + 1];
    const leadsOn = follower !== undefined && !['paragraph', 'heading'].includes(follower.type);
    return child.type === 'paragraph' ? found.map((each) => ({ ...each, leadsOn })) : found;
  });
  return [...attributes(node, source), ...children];
}

/** The words of a block itself. */
function own(node: MdastNode, source: Source, kind: PassageKind): Passage[] {
  const { text, offsets } = join(inline(node, source), node);
  const kinds: Partial<Record<string, PassageKind>> = { heading: 'heading', tableCell: 'cell' };
  const visible = childrenOf(node).filter((child) => child.type !== 'text' || child.value.trim());
  const isEmphasised =
    visible.length > 0 && visible.every(({ type }) => type === 'strong' || type === 'emphasis');
  return text.trim() ? [{ kind: kinds[node.type] ?? kind, text, offsets, isEmphasised }] : [];
}

/** Components and their words within a line. */
function nested(node: MdastNode, source: Source, kind: PassageKind): Passage[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type !== 'mdxJsxTextElement') return nested(child, source, kind);
    return blocks(child, source, kind);
  });
}

/** The pieces of a line of text: words as written, one sign for what is not prose. */
function inline(node: MdastNode, source: Source): Aligned[] {
  return childrenOf(node).flatMap((child): Aligned[] => {
    const [start, end] = [child.position?.start.offset ?? 0, child.position?.end.offset ?? 0];
    if (child.type === 'text') return [align(child.value, source.text, start, end)];
    if (child.type === 'inlineCode' || child.type === 'image')
      return [{ text: opaque, offsets: [start, end] }];
    if (child.type === 'break') return [{ text: '\n', offsets: [start, end] }];
    return child.type === 'mdxJsxTextElement' ? [] : inline(child, source);
  });
}

function join(pieces: readonly Aligned[], node: MdastNode): Aligned {
  const offsets = pieces.flatMap((piece) => piece.offsets.slice(0, -1));
  const end = pieces.at(-1)?.offsets.at(-1) ?? node.position?.end.offset ?? 0;
  return { text: pieces.map(({ text }) => text).join(''), offsets: [...offsets, end] };
}

function attributes(node: MdastNode, source: Source): Passage[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const kinds = definitions.get(node.name ?? '')?.passages ?? {};
  return attributesAt(source, node.position?.start.offset ?? 0).flatMap(({ name, valueRange }, index) => {
    const value = node.attributes[index]?.value;
    const kind = kinds[name];
    return kind && typeof value === 'string' ? [{ kind, ...align(value, source.text, ...valueRange) }] : [];
  });
}
