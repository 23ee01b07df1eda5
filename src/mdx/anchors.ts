import GithubSlugger from 'github-slugger';
import { definitions } from '../prose/definitions.ts';
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';

/** Anchors that the page around the text uses itself. */
const taken = [
  'text',
  'in-brief',
  'sources',
  'corrections',
  'also-read',
  'share',
  'publication',
  'newsletter',
  'replies',
  'leave-a-reply',
  'earlier',
  'record',
  'footnote-label',
];

/** How the anchors of components begin, by name: of those that have one, such as a quotation. */
const begins = new Map([...definitions].flatMap(([name, { anchor }]) => (anchor ? [[name, anchor]] : [])));

/** How anchors begin that are not those of sections. */
const reserved = new RegExp(`^(source|cite|reply|user-content|${[...begins.values()].join('|')})-`);

/** Words of a quotation that make its anchor: enough to tell it from others, few enough for an address. */
const quotedWords = 6;

/**
 * Gives every heading and every component that asks for one, such as a quotation, an anchor that nothing else on the page has, made of its own words,
 * so that it stays when others are added; makes headings links to themselves; lists the sections for the contents.
 */
export const anchors: HastPluginEntry = () => {
  const slugger = new GithubSlugger();
  for (const anchor of taken) slugger.slug(anchor);
  const found: { anchor: string; title: string }[] = [];
  return defineHastPlugin({
    name: 'anchors',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (heading, tree) => {
        if (heading.properties.id === 'footnote-label') return undefined;
        const title = folded(wordsOf(heading));
        const slug = slugger.slug(/[\p{L}\p{N}]/u.test(title) ? title : 'section');
        const anchor = reserved.test(slug) ? `section-${slug}` : slug;
        if (heading.tagName === 'h2' && title) found.push({ anchor, title });
        if (tree.data.astro) tree.data.astro.frontmatter.sections = found;
        const properties = { ...heading.properties, id: anchor };
        return { ...heading, properties, children: linked(heading.children, anchor) };
      },
    },
    mdxJsxFlowElement: {
      filter: [...begins.keys()],
      visit: (node) => {
        const words = folded(node.children.map((child) => wordsOf(child as HastNode)).join(' ')).split(' ');
        const value = slugger.slug(`${begins.get(node.name ?? '')}-${words.slice(0, quotedWords).join(' ')}`);
        return {
          ...node,
          attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'anchor', value }],
        };
      },
    },
  });
};

/** The words of a heading as a link to it; what follows the first mark or link stays as it is. */
function linked(children: readonly HastNode[], anchor: string): never[] {
  const end = children.findIndex((child) => isMark(child) || isLink(child));
  const words = end < 0 ? children : children.slice(0, end);
  if (!words.some((child) => folded(wordsOf(child)))) return children as never[];
  const link = {
    type: 'element' as const,
    tagName: 'a',
    properties: { href: `#${anchor}` },
    children: words,
  };
  return [link, ...children.slice(words.length)] as never[];
}

const isLink = (node: HastNode): boolean =>
  node.type === 'element' &&
  (node.tagName === 'a' || node.children.some((child) => isLink(child as HastNode)));

/** What is raised or a component is a mark: a citation or a footnote. */
const isMark = (node: HastNode): boolean =>
  node.type === 'mdxJsxTextElement' ||
  node.type === 'mdxJsxFlowElement' ||
  (node.type === 'element' && node.tagName === 'sup');

/** The words of a node without its marks. */
function wordsOf(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  if (isMark(node)) return '';
  return 'children' in node ? node.children.map((child) => wordsOf(child as HastNode)).join('') : '';
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
