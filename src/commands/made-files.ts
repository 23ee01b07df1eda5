import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../check/json-schemas.ts';
import { manual } from '../prose/manual.ts';
import { definitions } from '../prose/definitions.ts';
import { snippets } from '../prose/snippets.ts';
import { styleImports } from '../prose/style-imports.ts';

/** Files of the project that are made from schemas and components: what each must say, by its path. */
export function madeFiles(): Record<string, string> {
  const editors = { ...jsonSchemas(), 'broadside.code-snippets': snippets() };
  const styled = [...definitions.keys()].filter((name) => existsSync(`src/prose/${name}/style.css`));
  return {
    ...Object.fromEntries(
      Object.entries(editors).map(([name, value]) => [join('.vscode', name), json(value)]),
    ),
    ...between(guide(), '<!-- components -->', '<!-- /components -->', manual),
    ...between('src/styles/prose.css', '/* components */', '/* /components */', (lines) =>
      styleImports(lines, styled),
    ),
  };
}

/** The guide for editors, which shows the table. */
const guide = (): string => (existsSync('docs/writing.md') ? 'docs/writing.md' : 'README.md');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A file with other lines between two marks, each of which has a line to itself. */
function between(path: string, from: string, to: string, make: (lines: string) => string) {
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(`${from}\n`) + from.length + 1;
  const end = text.indexOf(to, start);
  if (start <= from.length || end < 0) throw new Error(`${path} needs a line “${from}” and a line “${to}”.`);
  const blank = path.endsWith('.md') ? '\n' : '';
  const lines = `${blank}${make(text.slice(start, end))}\n${blank}`;
  return { [path]: text.slice(0, start) + lines + text.slice(end) };
}
