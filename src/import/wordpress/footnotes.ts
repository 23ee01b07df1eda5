import type { Element, ElementContent } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { BlockContent, FootnoteDefinition, FootnoteReference } from 'mdast';
import type { BodySetting } from './body-setting.ts';
import { propertyOf, readHtml } from './html.ts';

/** Marks of footnotes, and their texts as they are met. */
export interface Footnotes {
  handlers: Record<string, Handle>;
  definitions: FootnoteDefinition[];
}

/**
 * Footnotes of the block editor, whose texts lie apart from the text, and of plugins, whose texts stand within it.
 * @param otherwise what a raised text becomes that is no footnote
 */
export function footnotes({ footnotes: texts, remarks }: BodySetting, otherwise: Handle): Footnotes {
  const definitions: FootnoteDefinition[] = [];
  const known = new Map<string, FootnoteReference>();
  const sup: Handle = (state, node, parent) => {
    const id = propertyOf(node, 'dataFn');
    const isPlugins = 'dataFootnote' in node.properties;
    if (!id && !isPlugins) return otherwise(state, node, parent);
    const met = known.get(id);
    if (id && met) return { ...met };
    const html = id ? texts.get(id) : undefined;
    if (id && html === undefined) {
      remarks.lost.push('a footnote whose text is not in the export');
      return otherwise(state, node, parent);
    }
    const label = String(definitions.length + 1);
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [],
    };
    definitions.push(definition);
    const content: Element = isPlugins
      ? node
      : { ...node, children: readHtml(html ?? '').children as ElementContent[] };
    definition.children = state.toFlow(state.all(content)) as BlockContent[];
    const reference: FootnoteReference = { type: 'footnoteReference', identifier: label, label };
    if (id) known.set(id, reference);
    return reference;
  };
  return { handlers: { sup }, definitions };
}
