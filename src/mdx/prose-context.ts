import { defineMdastPlugin, type MdastPluginEntry, type MdxJsxAttributeUnion } from 'satteri';

/** Facts of a body that only its parser knows; the compiled file carries them in its front matter. */
export interface BodyFacts {
  /** Number of words a reader reads. */
  words: number;
  /** How often each source is cited, by id. */
  citations: Record<string, number>;
}

/**
 * Hands every component of a body its `context`, so that articles import nothing: the page that
 * renders the body passes one object and each `<Cite />` finds its source in it. Numbers the
 * citations of each source on the way, for links back from the list of sources, and counts words.
 */
export const proseContext: MdastPluginEntry = () => {
  const facts: BodyFacts = { words: 0, citations: {} };
  const additions = (attributes: readonly MdxJsxAttributeUnion[]): MdxJsxAttributeUnion[] => {
    const context = expression('context', 'props.context');
    const source = attributes.find((attribute) => 'name' in attribute && attribute.name === 'source')?.value;
    if (typeof source !== 'string') return [...attributes, context];
    facts.citations[source] = (facts.citations[source] ?? 0) + 1;
    return [...attributes, context, expression('occurrence', String(facts.citations[source]))];
  };
  return defineMdastPlugin({
    name: 'prose-context',
    mdxJsxFlowElement: (node) => ({ ...node, attributes: additions(node.attributes) }),
    mdxJsxTextElement: (node) => ({ ...node, attributes: additions(node.attributes) }),
    text: (node) => {
      facts.words += countWords(node.value);
    },
    after: (_root, tree) => {
      if (tree.data.astro) Object.assign(tree.data.astro.frontmatter, { facts });
    },
  });
};

const expression = (name: string, value: string): MdxJsxAttributeUnion => ({
  type: 'mdxJsxAttribute',
  name,
  value: { type: 'mdxJsxAttributeValueExpression', value },
});

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text in any script. */
function countWords(text: string): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
