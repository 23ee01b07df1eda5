import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { madeFiles } from '../../src/commands/made-files.ts';
import { styleImports } from '../../src/prose/style-imports.ts';

it.each(Object.entries(madeFiles()))(
  '%s is what schemas and components say (else: npm run schemas)',
  (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);

it('keeps the order of styles, adds new ones at the end and drops those that are gone', () => {
  const line = (name: string) => `@import '../prose/${name}/style.css';`;
  const lines = ['Quote', 'Gone', 'Aside'].map(line).join('\n');
  expect(styleImports(lines, ['Aside', 'Map', 'Quote'])).toBe(['Quote', 'Aside', 'Map'].map(line).join('\n'));
});
