import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

/** Which room may import which, as src/README.md says. A file that stands in `src/` itself is a room. */
const rule: Record<string, readonly string[]> = {
  pages: [
    'layouts',
    'render',
    'load.ts',
    'load-addresses.ts',
    'load-head.ts',
    'load-feed.ts',
    'body-html.ts',
    'share-fonts.ts',
    'model',
    'setting.ts',
    'strings',
    'server',
    'server-locals.ts',
  ],
  layouts: ['components', 'model', 'strings'],
  components: ['model', 'setting.ts', 'strings', 'styles'],
  render: ['model', 'strings'],
  strings: ['model'],
  model: ['schema'],
  schema: [],
  mdx: ['strings', 'model', 'setting.ts', 'shelf.ts'],
  desk: ['schema', 'model'],
  wordpress: ['desk', 'schema', 'model'],
  server: ['schema', 'model', 'strings', 'render'],
  commands: [
    'desk',
    'server',
    'wordpress',
    'folders.ts',
    'content-files.ts',
    'proofread.ts',
    'published-texts.ts',
    'survey.ts',
    'setting.ts',
    'model',
    'render',
  ],
  dev: ['desk', 'content-files.ts', 'proofread.ts', 'setting.ts', 'survey.ts', 'model'],
  deploy: ['model', 'setting.ts', 'shelf.ts', 'folders.ts'],
  'load.ts': ['model', 'mdx', 'setting.ts'],
  'load-addresses.ts': ['load.ts', 'model', 'setting.ts'],
  'load-head.ts': ['load.ts', 'model', 'pictures.ts', 'render'],
  'load-feed.ts': ['load.ts', 'body-html.ts', 'model', 'pictures.ts', 'render', 'setting.ts'],
  'pictures.ts': ['model'],
  'share-fonts.ts': [],
  'body-html.ts': ['components', 'load.ts', 'model', 'pictures.ts', 'render'],
  'content-loader.ts': ['survey.ts', 'desk', 'setting.ts'],
  'survey.ts': ['content-files.ts', 'desk', 'setting.ts', 'strings'],
  'proofread.ts': ['desk', 'lexicons.ts', 'published-texts.ts', 'schema', 'setting.ts', 'survey.ts'],
  'published-texts.ts': [],
  'lexicons.ts': ['desk'],
  'content-files.ts': ['desk', 'picture-file.ts'],
  'picture-file.ts': [],
  'image-service.ts': [],
  'server-locals.ts': ['server'],
  'env.d.ts': [],
  'content.config.ts': ['collections.ts'],
  'collections.ts': ['content-loader.ts', 'schema'],
  'shelf.ts': ['folders.ts', 'setting.ts'],
  'folders.ts': ['setting.ts'],
  'setting.ts': ['schema'],
  'at-home.ts': [],
};

/** Rooms that know nothing of Astro. */
const pure = ['schema', 'model', 'render', 'desk', 'server', 'strings', 'wordpress'];

const files = globSync('src/**/*.{ts,astro}');
const roomOf = (path: string): string => relative('src', path).split('/')[0] ?? '';

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
  expect(users('astro:content').sort()).toEqual(['src/load.ts']);
  expect(users('astro/container')).toEqual(['src/body-html.ts']);
});

it('keeps files small and pages thin', () => {
  const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length;
  // A language is one file, however much there is to say.
  expect(files.filter((path) => roomOf(path) !== 'strings' && lines(path) > 150)).toEqual([]);
  expect(files.filter((path) => roomOf(path) === 'pages' && lines(path) > 20)).toEqual([]);
});
