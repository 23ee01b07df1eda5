import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { alphaMark } from '../model/list-marks.ts';
import { stringsFor } from '../strings/for-language.ts';

/**
 * Footnotes are marked by letters, since sources have the numbers, and speak the article's language.
 * @param publicationLanguage used where the article names none
 */
export function footnotes(publicationLanguage: string): HastPluginEntry {
  return () => {
    const letters = new Map<string, string>();
    return defineHastPlugin({
      name: 'footnotes',
      element: {
        filter: ['a', 'h2', 'section'],
        visit: (node, tree) => {
          const strings = stringsFor(String(tree.data.astro?.frontmatter.language ?? publicationLanguage));
          const { href, id } = node.properties;
          if ('dataFootnoteRef' in node.properties) {
            const letter = letters.get(String(href)) ?? alphaMark(letters.size);
            letters.set(String(href), letter);
            return { ...node, children: [{ type: 'text' as const, value: letter }] };
          }
          if ('dataFootnoteBackref' in node.properties) {
            return {
              ...node,
              properties: { ...node.properties, ariaLabel: strings.backToText },
              children: [{ type: 'text' as const, value: strings.backSign }],
            };
          }
          if ('dataFootnotes' in node.properties) {
            const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol');
            if (list) tree.setProperty(list, 'type', 'a');
          }
          if (id === 'footnote-label') {
            return {
              ...node,
              properties: { id },
              children: [{ type: 'text' as const, value: strings.footnotes }],
            };
          }
          return undefined;
        },
      },
    });
  };
}
