import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** What a lock file knows of a package. */
interface Locked {
  license?: string;
  integrity?: string;
  resolved?: string;
  bin?: object;
  os?: string | string[];
  libc?: string[];
}

/** The packages that a folder's package.json names, and those that its lock file knows. */
function projectIn(folder: string) {
  const { dependencies, devDependencies, optionalDependencies } = read(join(folder, 'package.json'));
  const packages: Record<string, Locked> = read(join(folder, 'package-lock.json')).packages;
  return {
    folder,
    named: { ...dependencies, ...devDependencies, ...optionalDependencies } as Record<string, string>,
    locked: Object.entries(packages)
      .filter(([path]) => path)
      .map(([path, entry]) => ({ path, name: path.split('node_modules/').at(-1) ?? '', ...entry })),
  };
}

const project = projectIn('.');
const tools = projectIn('tests/tools');
const locked = [...project.locked, ...tools.locked];

/** Licences that ask for no more than their own text to be kept. */
const permissive = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Zlib', 'Python-2.0'],
];

/** Packages under other licences, and why these fit. */
const others: readonly { packages: RegExp; licence: string; because: string }[] = [
  {
    packages: /^(@resvg\/resvg-js|lightningcss)(-|$)/,
    licence: 'MPL-2.0',
    because: 'used unchanged; it asks only for changes to its own files',
  },
  {
    packages: /^(axe-core|@axe-core\/playwright)$/,
    licence: 'MPL-2.0',
    because: 'used unchanged, and by tests alone',
  },
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    because: 'a library in files of its own, which anybody may replace',
  },
  {
    packages: /^dictionary-es$/,
    licence: 'MPL-1.1',
    because: 'one of three that it offers; a word list that is read unchanged',
  },
  {
    packages: /^spdx-(exceptions|ranges)$/,
    licence: 'CC-BY-3.0',
    because: 'lists of licences, used by this test alone',
  },
  {
    packages: /^caniuse-lite$/,
    licence: 'CC-BY-4.0',
    because: 'a table of browsers that the trial with planted faults reads; used by tests alone',
  },
  {
    packages: /^@expo-google-fonts\//,
    licence: 'OFL-1.1',
    because: 'fonts that are drawn with; only they themselves may not be sold',
  },
];

/** The tables of src/README.md, the project's and that of tests/tools, as the names in their rows. */
const tables = (readFileSync('src/README.md', 'utf8').split('## Dependencies')[1] ?? '')
  .split('| package | why |')
  .slice(1)
  .map((table) =>
    [...table.matchAll(/^\| ((?!---).+?) \| .{6,} \|$/gm)].flatMap(([, names = '']) => names.split(', ')),
  );

describe.each([
  { ...project, rows: tables[0] ?? [], atLeast: 500 },
  { ...tools, rows: tables[1] ?? [], atLeast: 300 },
])('what $folder depends on', ({ folder, named, locked, rows, atLeast }) => {
  it('has an exact version', () => {
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });

  it('has a row in src/README.md that says why, and no row stands for what is gone', () => {
    const matches = (row: string, name: string) =>
      row === name || (row.endsWith('/*') && name.startsWith(row.slice(0, -1)));
    expect(Object.keys(named).filter((name) => !rows.some((row) => matches(row, name)))).toEqual([]);
    expect(rows.filter((row) => !Object.keys(named).some((name) => matches(row, name)))).toEqual([]);
  });

  it('is known by its hash, and by no host', () => {
    expect(locked.length).toBeGreaterThan(atLeast);
    expect(locked.filter(({ integrity, resolved }) => !integrity || resolved)).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(readFileSync(join(folder, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true');
  });
});

describe('the Node that comes along', () => {
  const nodes = project.locked.filter(({ name }) => name in read('package.json').optionalDependencies);
  const mend = 'package-lock.json must be mended by hand after npm has written it anew:';

  it('stands in nobody’s way: a machine’s own is the one that npm’s scripts find', () => {
    const inTheWay = nodes.filter(({ bin }) => bin).map(({ name }) => name);
    expect(
      inTheWay,
      `${mend} delete “bin” of these, or node_modules/.bin/node hides the machine’s Node`,
    ).toEqual([]);
  });

  it('is left out where it cannot run', () => {
    const anyLinux = nodes
      .filter(({ os, libc }) => [os].flat().includes('linux') && String(libc) !== 'glibc')
      .map(({ name }) => name);
    expect(anyLinux, `${mend} write "libc": ["glibc"] to these, or Alpine gets 200 MB of no use`).toEqual([]);
    expect(nodes).toHaveLength(5);
  });
});

describe('licences', () => {
  /** Whether a package's licence is permissive, or is one that it may have. */
  const fits = ({ name, license = 'none' }: { name: string; license?: string }): boolean => {
    const own = others.filter(({ packages }) => packages.test(name)).map(({ licence }) => licence);
    try {
      // The word lists of English say “BSD” for what is the licence of three clauses.
      return satisfies(license.replace(/\bBSD\)/, 'BSD-3-Clause)'), [...permissive, ...own]);
    } catch {
      return false;
    }
  };

  it('of every package fit that of this project', () => {
    expect(read('package.json').license).toBe('MIT');
    expect(readFileSync('LICENSE', 'utf8')).toMatch(/^MIT License/);
    expect(locked.filter((entry) => !fits(entry)).map((entry) => `${entry.name}: ${entry.license}`)).toEqual(
      [],
    );
  });

  it('of packages as installed are those of the lock file', () => {
    const installed = [project, tools].flatMap(({ folder, named, locked }) =>
      Object.keys(named).map((name) => ({
        file: join(folder, 'node_modules', name, 'package.json'),
        name,
        license: locked.find(({ path }) => path === `node_modules/${name}`)?.license,
      })),
    );
    // Some are for other machines, and tests/tools is installed only where its tests are run.
    const here = installed.filter(({ file }) => existsSync(file));
    expect(here.length).toBeGreaterThan(60);
    expect(here.filter(({ file, license }) => read(file).license !== license)).toEqual([]);
  });

  it('are excepted only where need be', () => {
    const needless = others.filter(
      ({ packages, licence }) =>
        !locked.some(({ name, license = '' }) => packages.test(name) && license.includes(licence)),
    );
    expect(needless).toEqual([]);
    expect(fits({ name: 'any', license: 'GPL-3.0-only' })).toBe(false);
    expect(fits({ name: 'any', license: 'SEE LICENSE IN FILE' })).toBe(false);
    expect(fits({ name: 'any', license: 'MPL-2.0' })).toBe(false);
  });
});
