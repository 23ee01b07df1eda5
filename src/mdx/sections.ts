import GithubSlugger from 'github-slugger';
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';

/** Anchors that the page around the text uses itself. */
const taken = [
  'text',
  'in-brief',
  'sources',
  'corrections',
  'also-read',
  'publication',
  'newsletter',
  'replies',
  'earlier',
  'record',
  'footnote-label',
];

/**
 * Gives every heading an anchor that nothing else on the page has, made of its words without the
 * marks of citations and footnotes, and lists the sections for the contents.
 */
export const sections: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  for (const anchor of taken) slugger.slug(anchor);
  const found: { anchor: string; title: string }[] = [];
  return defineHastPlugin({
    name: 'sections',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (heading, tree) => {
        if (heading.properties.id === 'footnote-label') return;
        const title = wordsOf(heading).replaceAll(/\s+/g, ' ').trim();
        const slug = slugger.slug(title);
        const anchor = /^(source|cite|user-content)-/.test(slug) ? `section-${slug}` : slug;
        tree.setProperty(heading, 'id', anchor);
        if (heading.tagName === 'h2') found.push({ anchor, title });
        if (tree.data.astro) tree.data.astro.frontmatter.sections = found;
      },
    },
  });
};

/** The words of a heading; what is raised or a component is a mark. */
function wordsOf(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'sup') return '';
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return '';
  return 'children' in node ? node.children.map((child) => wordsOf(child as HastNode)).join('') : '';
}
