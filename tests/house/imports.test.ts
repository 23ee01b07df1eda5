import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

/**
 * Which room may import which, as src/README.md says. The core stands above, the wings, which can be read or removed
 * alone, below.
 */
const rule: Record<string, readonly string[]> = {
  pages: ['layouts', 'load', 'model', 'render', 'server', 'strings'],
  layouts: ['components', 'model', 'prose forms', 'strings'],
  'prose forms': ['components', 'model', 'prose', 'strings'],
  components: ['model', 'strings', 'styles'],
  load: ['check', 'files', 'mdx', 'model', 'prose forms', 'render', 'schema'],
  render: ['model', 'strings'],
  mdx: ['model', 'prose', 'strings'],
  files: ['check', 'model', 'net', 'prose', 'schema', 'strings'],
  check: ['model', 'prose', 'schema'],
  prose: ['schema'],
  strings: ['model'],
  model: ['schema'],
  net: [],
  schema: [],
  'content.config.ts': ['load'],

  'copy-desk': ['check', 'files', 'net', 'prose', 'schema'],
  build: ['check', 'files', 'model'],
  server: ['files', 'model', 'render', 'strings'],
  import: ['check', 'files', 'model', 'schema'],
  dev: ['check', 'copy-desk', 'files'],
  commands: ['build', 'check', 'copy-desk', 'files', 'import', 'model', 'net', 'prose', 'render', 'server'],
};

/** Rooms that know nothing of Astro. */
const pure = [
  ...['schema', 'prose', 'model', 'strings', 'render', 'check', 'files', 'net'],
  ...['copy-desk', 'server', 'import'],
];

const files = globSync('src/**/*.{ts,astro}');

/** What a component is stands apart from its forms on the page and in feeds, which are Astro’s. */
const isForm = (path: string): boolean => /^src\/prose\/(.*\.astro|(on-page|in-feeds)\.ts)$/.test(path);
const roomOf = (path: string): string =>
  isForm(path) ? 'prose forms' : (relative('src', path).split('/')[0] ?? '');

interface Import {
  from: string;
  to: string;
}

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm)].map((match) => ({
    from,
    to: match[1] ?? '',
  })),
);

it('reads every file of the house', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(files.map(roomOf).filter((room) => !(room in rule))).toEqual([]);
});

it('lets imports point one way only', () => {
  const against = imports.filter(({ from, to }) => {
    if (!to.startsWith('.')) return false;
    const room = roomOf(join(dirname(from), to));
    return room !== roomOf(from) && !rule[roomOf(from)]?.includes(room);
  });
  expect(against).toEqual([]);
});

it('keeps Astro out of the pure rooms', () => {
  const astro = imports.filter(({ from, to }) => pure.includes(roomOf(from)) && /^astro(:|$|\/)/.test(to));
  expect(astro).toEqual([]);
});

it('lets the schemas import zod and nothing else', () => {
  const others = imports.filter(
    ({ from, to }) => roomOf(from) === 'schema' && !to.startsWith('.') && to !== 'zod',
  );
  expect(others).toEqual([]);
});

it('gives one file the content collections and one the container', () => {
  const users = (name: string) => imports.filter(({ to }) => to === name).map(({ from }) => from);
  expect(users('astro:content').sort()).toEqual(['src/load/content.ts']);
  expect(users('astro/container')).toEqual(['src/load/body-html.ts']);
});

it('keeps files small and pages thin', () => {
  const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length;
  // A language is one file, however much there is to say.
  expect(files.filter((path) => roomOf(path) !== 'strings' && lines(path) > 150)).toEqual([]);
  expect(files.filter((path) => roomOf(path) === 'pages' && lines(path) > 20)).toEqual([]);
});

it('goes round in no circle, not even of types', () => {
  const byFile = Map.groupBy(imports, ({ from }) => from);
  const leadsTo = (file: string): string[] =>
    (byFile.get(file) ?? [])
      .filter(({ to }) => to.startsWith('.'))
      .map(({ from, to }) => join(dirname(from), to));
  const known = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (known.has(file)) return;
    known.add(file);
    for (const next of leadsTo(file)) visit(next, [...way, file]);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
