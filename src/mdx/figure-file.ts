import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { definitions } from '../prose/definitions.ts';
import { expression, textOf, without } from './attributes.ts';

/**
 * Turns the path that a component names, as in `<Figure src="./picture.jpg" />`, into an import, as the build does by itself for
 * Markdown pictures, so that only the pictures of articles that are rendered reach the built site.
 */
export const figureFile: MdastPluginEntry = () => {
  const names = new Map<string, string>();
  return defineMdastPlugin({
    name: 'figure-file',
    mdxJsxFlowElement: (node) => {
      const file = definitions.get(node.name ?? '')?.file;
      const path = file && textOf(node.attributes, file);
      if (file === undefined || path === undefined) return undefined;
      const name = names.get(path) ?? `figureFile${names.size}`;
      names.set(path, name);
      return { ...node, attributes: [...without(node.attributes, file), expression(file, name)] };
    },
    after: (root, tree) => {
      const imports = [...names].map(([path, name]) => `import ${name} from ${JSON.stringify(path)};`);
      const first = root.children[0];
      if (first && imports.length) tree.insertBefore(first, { type: 'mdxjsEsm', value: imports.join('\n') });
    },
  });
};
