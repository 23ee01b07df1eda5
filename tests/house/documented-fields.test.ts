import { expect, it } from 'vitest';
import { z } from 'zod';
import { definitions } from '../../src/prose/definitions.ts';
import { articleSchema } from '../../src/schema/article.ts';
import { pageSchema } from '../../src/schema/page.ts';
import { publicationSchema } from '../../src/schema/publication.ts';
import { redirectsSchema } from '../../src/schema/redirects.ts';

/** Every field of a JSON Schema that has no description, by path. */
function undocumented(schema: z.core.JSONSchema.BaseSchema, path = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const child = field as z.core.JSONSchema.BaseSchema;
    return [...(child.description ? [] : [`${path}${name}`]), ...undocumented(child, `${path}${name}.`)];
  });
  const items = schema.items ? undocumented(schema.items as z.core.JSONSchema.BaseSchema, `${path}[].`) : [];
  const options = (schema.anyOf ?? []).flatMap((option) =>
    undocumented(option as z.core.JSONSchema.BaseSchema, path),
  );
  return [...own, ...items, ...options];
}

const schemas: [name: string, schema: z.ZodType][] = [
  ['an article', articleSchema],
  ['a page', pageSchema],
  ['the publication', publicationSchema],
  ['a redirect', redirectsSchema],
  ...[...definitions].map(([name, { schema }]): [string, z.ZodType] => [`<${name}>`, schema]),
];

it.each(schemas)('every field of %s is explained where it is declared', (_name, schema) => {
  expect(undocumented(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
});
