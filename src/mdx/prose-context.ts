import { defineMdastPlugin, type MdastPluginEntry, type MdxJsxAttributeUnion } from 'satteri';
import { plainFields } from '../model/plain-text.ts';
import { expression, textOf } from './attributes.ts';

/** Facts of a body that only its parser knows; the compiled file carries them in its front matter. */
export interface BodyFacts {
  /** Number of words a reader reads. */
  words: number;
  /** How often each source is cited: id and number. As a list, since an id may be any word, `__proto__` too. */
  citations: [string, number][];
}

/**
 * Hands every component of a body its `context`, so that articles import nothing: the page that
 * renders the body passes one object and each `<Cite />` finds its source in it. Numbers the
 * citations of each source on the way, for links back from the list of sources, and counts words.
 */
export const proseContext: MdastPluginEntry = () => {
  let count = 0;
  const citations = new Map<string, number>();
  const withContext = <N extends { attributes: MdxJsxAttributeUnion[] }>(node: Readonly<N>): N => {
    const attributes = [...node.attributes.map(kept), expression('context', 'props.context')];
    const source = textOf(attributes, 'source');
    if (source !== undefined) {
      const occurrence = (citations.get(source) ?? 0) + 1;
      citations.set(source, occurrence);
      attributes.push(expression('occurrence', String(occurrence)));
    }
    return { ...node, attributes };
  };
  return defineMdastPlugin({
    name: 'prose-context',
    mdxJsxFlowElement: withContext,
    mdxJsxTextElement: withContext,
    text: (node) => {
      count += countWords(node.value);
    },
    after: (_root, tree) => {
      const facts: BodyFacts = { words: count, citations: [...citations] };
      if (tree.data.astro) Object.assign(tree.data.astro.frontmatter, { facts });
    },
  });
};

/** An attribute as the fields of an article are read; a file's name stays as it is. */
const kept = (attribute: MdxJsxAttributeUnion): MdxJsxAttributeUnion =>
  attribute.type === 'mdxJsxAttribute' && attribute.name !== 'src' && typeof attribute.value === 'string'
    ? { ...attribute, value: plainFields(attribute.value) }
    : attribute;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text in any script. */
function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}
