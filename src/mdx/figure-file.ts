import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/**
 * Turns the path of `<Figure src="./picture.jpg" />` into an import, as the build does by itself for
 * Markdown pictures, so that only the pictures of articles that are rendered reach the built site.
 */
export const figureFile: MdastPluginEntry = () => {
  const names = new Map<string, string>();
  return defineMdastPlugin({
    name: 'figure-file',
    mdxJsxFlowElement: (node) => {
      const source = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'src');
      if (node.name !== 'Figure' || typeof source?.value !== 'string') return undefined;
      const name = names.get(source.value) ?? `figureFile${names.size}`;
      names.set(source.value, name);
      const value = { type: 'mdxJsxAttributeValueExpression' as const, value: name };
      return { ...node, attributes: node.attributes.map((each) => (each === source ? { ...source, value } : each)) };
    },
    after: (root, tree) => {
      const imports = [...names].map(([path, name]) => `import ${name} from ${JSON.stringify(path)};`);
      const first = root.children[0];
      if (first && imports.length) tree.insertBefore(first, { type: 'mdxjsEsm', value: imports.join('\n') });
    },
  });
};
