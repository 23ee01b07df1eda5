import { defineMdastPlugin, type MdastPluginEntry, type MdxJsxAttributeUnion } from 'satteri';
import { definitions } from '../prose/definitions.ts';
import { expression, textOf } from './attributes.ts';

/**
 * Puts dated parts, such as the moments of a `<Timeline>`, in the order of time and tells the whole their dates, so that
 * it can draw them to scale before its list.
 */
export const timeline: MdastPluginEntry = defineMdastPlugin({
  name: 'timeline',
  mdxJsxFlowElement: (node) => {
    const datedBy = definitions.get(node.name ?? '')?.datedBy;
    if (datedBy === undefined) return undefined;
    const moments = node.children.flatMap((child) => {
      const attributes = (child as { attributes?: MdxJsxAttributeUnion[] }).attributes ?? [];
      const date = textOf(attributes, datedBy);
      return date === undefined ? [] : [{ child, date }];
    });
    // Years are written with four digits, so that dates sort as text; a whole year comes before its months.
    moments.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    const dates = JSON.stringify(moments.map(({ date }) => date));
    const attributes = [...node.attributes, expression('dates', dates)];
    return { ...node, attributes, children: moments.map(({ child }) => child) };
  },
});
