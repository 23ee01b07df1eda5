import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const { dependencies, devDependencies, optionalDependencies } = read('package.json');
const own = { ...dependencies, ...devDependencies, ...optionalDependencies };
/** Packages that resolve only for files below tests/tools. */
const theirs = Object.keys(read('tests/tools/package.json').devDependencies).filter((name) => !(name in own));

const files = globSync(['*.{js,mjs,ts}', '{src,tests}/**/*.{ts,mjs,astro}'], {
  exclude: ['tests/tools', 'tests/fixtures', '**/node_modules'],
});

/** What a file imports, at once or later, by the names of packages. */
const packagesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\bresolve\() ?'((?:@[^/']+\/)?[^./'][^/']*)/g,
    ),
  ].map(([, name = '']) => name);

it('sees what files import, in every way of saying so', () => {
  const text = "import a from 'a';\nimport 'b/c';\nawait import('@d/e/f');\nimport g from './g.ts';";
  expect(packagesIn(text)).toEqual(['a', 'b', '@d/e']);
  expect(files.length).toBeGreaterThan(300);
});

it('keeps the packages of tests/tools to the files below it', () => {
  const strangers = files.flatMap((file) =>
    packagesIn(readFileSync(file, 'utf8'))
      .filter((name) => theirs.includes(name))
      .map((name) => `${file} imports ${name}, which an npm ci of the project does not bring`),
  );
  expect(theirs).toContain('lighthouse');
  expect(strangers).toEqual([]);
});
