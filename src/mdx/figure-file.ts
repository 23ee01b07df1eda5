import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { expression, textOf, without } from './attributes.ts';

/**
 * Turns the path of `<Figure src="./picture.jpg" />` into an import, as the build does by itself for
 * Markdown pictures, so that only the pictures of articles that are rendered reach the built site.
 */
export const figureFile: MdastPluginEntry = () => {
  const names = new Map<string, string>();
  return defineMdastPlugin({
    name: 'figure-file',
    mdxJsxFlowElement: (node) => {
      const path = textOf(node.attributes, 'src');
      if (node.name !== 'Figure' || path === undefined) return undefined;
      const name = names.get(path) ?? `figureFile${names.size}`;
      names.set(path, name);
      return { ...node, attributes: [...without(node.attributes, 'src'), expression('src', name)] };
    },
    after: (root, tree) => {
      const imports = [...names].map(([path, name]) => `import ${name} from ${JSON.stringify(path)};`);
      const first = root.children[0];
      if (first && imports.length) tree.insertBefore(first, { type: 'mdxjsEsm', value: imports.join('\n') });
    },
  });
};
