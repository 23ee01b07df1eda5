import { z } from 'zod';
import { articleSchema } from '../schema/article.ts';
import { bylineSchema } from '../schema/byline.ts';
import { acceptedSchema, styleRulesSchema } from '../schema/desk-files.ts';
import { pageSchema } from '../schema/page.ts';
import { publicationSchema } from '../schema/publication.ts';
import { redirectsSchema } from '../schema/redirects.ts';

/** A JSON Schema for code editors: completion, hover text and first checks while typing. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schemas by file name; the words are those of the fields' own descriptions. */
export const jsonSchemas = (): Record<string, JsonSchema> => ({
  'article.schema.json': toJson(articleSchema, 'Front matter of an article'),
  'page.schema.json': toJson(pageSchema, 'Front matter of a page'),
  'publication.schema.json': toJson(publicationSchema, 'Settings of the publication'),
  'redirects.schema.json': toJson(redirectsSchema, 'Addresses of the time before'),
  'style-rules.schema.json': toJson(styleRulesSchema, 'House rules of the copy desk'),
  'accepted.schema.json': toJson(acceptedSchema, 'Findings accepted with a reason'),
});

function toJson(schema: z.ZodType, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What is prepared before it is checked has no form of its own in JSON Schema.
      if (zodSchema === (bylineSchema as z.core.$ZodType))
        jsonSchema.anyOf = [{ type: 'string' }, authorSchema()];
    },
  });
  return { title, ...json };
}

const authorSchema = () => z.toJSONSchema(bylineSchema.out, { io: 'input' });
