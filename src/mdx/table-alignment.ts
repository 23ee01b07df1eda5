import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Table columns are aligned by class: the content policy allows no style attribute. */
export const tableAlignment: HastPluginEntry = defineHastPlugin({
  name: 'table-alignment',
  element: {
    filter: ['th', 'td'],
    visit: (cell, tree) => {
      const alignment = /text-align: (center|right)/.exec(String(cell.properties.style ?? ''))?.[1];
      tree.setProperty(cell, 'style', null);
      if (alignment) tree.setProperty(cell, 'className', [alignment === 'right' ? 'end' : alignment]);
    },
  },
});
