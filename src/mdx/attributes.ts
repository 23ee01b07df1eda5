import type { MdxJsxAttributeNode, MdxJsxAttributeUnion } from 'satteri';

/** An attribute of a component, `name={value}`; `value` is JavaScript. */
export const expression = (name: string, value: string): MdxJsxAttributeNode => ({
  type: 'mdxJsxAttribute',
  name,
  value: { type: 'mdxJsxAttributeValueExpression', value },
});

/** The text of an attribute that is written as plain text; `undefined` where there is none. */
export function textOf(attributes: readonly MdxJsxAttributeUnion[], name: string): string | undefined {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The attributes without those of the given name. */
export const without = (attributes: readonly MdxJsxAttributeUnion[], name: string): MdxJsxAttributeUnion[] =>
  attributes.filter((each) => each.type !== 'mdxJsxAttribute' || each.name !== name);
