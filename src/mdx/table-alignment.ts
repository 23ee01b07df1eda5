import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Table columns are aligned by class: the content policy allows no style attribute. */
export const tableAlignment: HastPluginEntry = defineHastPlugin({
  name: 'table-alignment',
  element: {
    filter: ['th', 'td', 'pre'],
    visit: (cell, tree) => {
      // A long line of code scrolls by itself, by keyboard too.
      if (cell.tagName === 'pre') return tree.setProperty(cell, 'tabIndex', 0);
      const alignment = /text-align: (center|right)/.exec(String(cell.properties.style ?? ''))?.[1];
      tree.setProperty(cell, 'style', null);
      if (alignment) tree.setProperty(cell, 'className', [alignment === 'right' ? 'end' : alignment]);
    },
  },
});
