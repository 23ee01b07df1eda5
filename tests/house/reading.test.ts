import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const linesOf = (path: string): number => read(path).trimEnd().split('\n').length;

const pages = ['README.md', 'CONTRIBUTING.md', 'src/README.md', ...globSync('docs/*.md')].map((path) => ({
  path,
  text: read(path),
  /** Without blocks of code, in which nothing is a link or a heading. */
  prose: read(path).replaceAll(/^```[\s\S]*?^```$/gm, ''),
}));

/** The anchors of a page: those of its headings, as GitHub makes them, and those that are written. */
function anchorsOf(path: string): string[] {
  const slugger = new GithubSlugger();
  const prose = pages.find((page) => page.path === path)?.prose ?? '';
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugger.slug(title));
  return [...headings, ...[...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}

describe.each(pages)('$path', ({ path, prose }) => {
  it('leads to files and places that exist', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^(https?|mailto):/.test(link))
      .filter((link) => {
        const [to = '', anchor] = link.split('#');
        const target = to ? relative('.', join(dirname(path), to)) : path;
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
      });
    expect(broken).toEqual([]);
  });

  it('names files of the program that exist', () => {
    const named = [...prose.matchAll(/`((?:src|tests)\/[\w./[\]-]+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });
});

describe('the tour', () => {
  it('takes five minutes', () => {
    expect(linesOf('README.md')).toBeLessThanOrEqual(170);
  });

  it('has pictures that are quickly there', () => {
    const pictures = [...read('README.md').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(pictures).toHaveLength(2);
    expect(pictures.filter((file) => statSync(file).size > 120_000)).toEqual([]);
  });
});

describe('the map', () => {
  const map = read('src/README.md');
  const section = (title: string): string => map.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const files = globSync('src/**/*.{ts,astro,mjs}');

  it('has a reading path of twelve files that can be read in fifteen minutes', () => {
    const path = [...section('Read this first').matchAll(/^\d+\. \[.+\]\((.+)\):/gm)];
    const lines = path.map(([, file = '']) => linesOf(join('src', file)));
    expect(path).toHaveLength(12);
    expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(900);
  });

  /** Each room with the rooms that its row names. */
  const rows = new Map(
    [...section('The rooms').matchAll(/^\| `([\w-]+)` \| .+ \| (.+) \|$/gm)].map(
      ([, room = '', may = '']) => [room, [...may.matchAll(/`([\w-]+)`/g)].map(([, other = '']) => other)],
    ),
  );

  it('has a row for every room', () => {
    const rooms = new Set(
      files.map((file) => file.split('/')).flatMap(([, room, more]) => (more ? room : [])),
    );
    expect([...rooms, 'styles'].filter((room) => !rows.has(room ?? ''))).toEqual([]);
  });

  it('says of each room which others it imports, and no more', () => {
    for (const [room, named] of rows) {
      const imported = files
        .filter((file) => file.startsWith(`src/${room}/`))
        .flatMap((file) =>
          [...read(file).matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'/gm)].map(
            ([, to = '']) => join(dirname(file), to).split('/')[1] ?? '',
          ),
        );
      const others = [...new Set(imported)].filter((other) => other !== room).sort();
      if (existsSync(`src/${room}`)) expect([room, ...named.toSorted()]).toEqual([room, ...others]);
    }
  });

  it('names files that exist, by their place in a room or by their name alone', () => {
    const names = new Set([...files, ...globSync('tests/**/*.{ts,mjs}')].map((file) => basename(file)));
    const prose = map.split('## Dependencies')[0] ?? '';
    const named = [...prose.matchAll(/`([\w./[\]-]+\.(?:ts|astro|mjs))`/g)].map(([, name = '']) => name);
    const missing = named.filter((name) =>
      name.includes('/') ? !existsSync(name) && !existsSync(join('src', name)) : !names.has(name),
    );
    expect(missing).toEqual([]);
  });
});

it('the decisions keep their numbers, and each says what would change it', () => {
  const text = read('docs/decisions.md');
  const numbers = [...text.matchAll(/<a id="(\d+)"><\/a>\*\*(\d+)\. /g)];
  expect(numbers.filter(([, id, number]) => id !== number)).toEqual([]);
  expect(numbers.map(([, id]) => Number(id)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: numbers.length }, (_, index) => index + 1),
  );
  expect(text.match(/\*Changes if\*/g)).toHaveLength(numbers.length);
});
