import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/check/json-schemas.ts';

const schemas = jsonSchemas();

describe('what code editors read', () => {
  it('explains fields as they are explained where they are declared', () => {
    const properties = schemas['article.schema.json']?.properties as Record<
      string,
      { description?: string; enum?: string[] }
    >;
    expect(properties.headline?.description).toBe('The headline, 1–150 characters of plain text.');
    expect(properties.type?.enum).toEqual([
      'news',
      'analysis',
      'opinion',
      'explainer',
      'review',
      'sponsored',
    ]);
    expect(schemas['article.schema.json']?.additionalProperties).toBe(false);
  });

  it('knows both forms of an author', () => {
    expect(schemas['article.schema.json']?.properties).toMatchObject({
      byline: { items: { anyOf: [{ type: 'string' }, { type: 'object' }] } },
    });
  });
});

it('matches the first line of a finding to a place in the editor', () => {
  const tasks = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'));
  const { regexp } = tasks.tasks[0].problemMatcher.pattern;
  const line = 'content/articles/plan.mdx:3:1 error [unknown-field] “subtitel” is not a field of an article.';
  expect(new RegExp(regexp).exec(line)?.slice(1)).toEqual([
    'content/articles/plan.mdx',
    '3',
    '1',
    'error',
    'unknown-field',
    '“subtitel” is not a field of an article.',
  ]);
});
