import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldTable } from '../check/field-table.ts';
import { jsonSchemas } from '../check/json-schemas.ts';
import { kinds } from '../check/kinds.ts';
import { withMarkedPart } from '../files/marked-part.ts';
import { definitions } from '../prose/definitions.ts';
import { manual } from '../prose/manual.ts';
import { snippets } from '../prose/snippets.ts';
import { styleImports } from '../prose/style-imports.ts';

/** Files of the project that are made from schemas and components: what each must say, by its path. */
export function madeFiles(): Record<string, string> {
  const editors = { ...jsonSchemas(), 'broadside.code-snippets': snippets() };
  const styled = [...definitions.keys()].filter((name) => existsSync(`src/prose/${name}/style.css`));
  const read = (path: string): string => readFileSync(path, 'utf8');
  return {
    ...Object.fromEntries(
      Object.entries(editors).map(([name, value]) => [join('.vscode', name), json(value)]),
    ),
    'docs/writing.md': withMarkedPart(
      withMarkedPart(read('docs/writing.md'), 'components', manual),
      'fields',
      () => fieldTable(kinds.articles.schema),
    ),
    'docs/owning.md': withMarkedPart(read('docs/owning.md'), 'settings', () =>
      fieldTable(kinds.publication.schema),
    ),
    'src/styles/prose.css': withMarkedPart(read('src/styles/prose.css'), 'components', (lines) =>
      styleImports(lines, styled),
    ),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
