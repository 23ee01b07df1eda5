import { readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';
import { describe, expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** What the lock file knows of a package. */
interface Locked {
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

const { dependencies, devDependencies, allowScripts, license } = read('package.json');
const named: Record<string, string> = { ...dependencies, ...devDependencies };
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>)
  .filter(([path]) => path)
  .map(([path, entry]) => ({ name: path.split('node_modules/').at(-1) ?? '', ...entry }));

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
    packages: /^@expo-google-fonts\//,
    licence: 'OFL-1.1',
    because: 'fonts that are drawn with; only they themselves may not be sold',
  },
];

describe('what the project depends on', () => {
  it('has an exact version', () => {
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });

  it('has a row in src/README.md that says why, and no row stands for what is gone', () => {
    const table = readFileSync('src/README.md', 'utf8').split('## Dependencies')[1] ?? '';
    const rows = [...table.matchAll(/^\| ((?!package |---).+?) \| .{6,} \|$/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    const matches = (row: string, name: string) =>
      row === name || (row.endsWith('/*') && name.startsWith(row.slice(0, -1)));
    expect(Object.keys(named).filter((name) => !rows.some((row) => matches(row, name)))).toEqual([]);
    expect(rows.filter((row) => !Object.keys(named).some((name) => matches(row, name)))).toEqual([]);
  });

  it('is known by its hash, and by no host', () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(({ integrity, resolved }) => !integrity || resolved)).toEqual([]);
  });

  it('runs nothing when it is installed but what is listed', () => {
    const wanting = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(wanting)].sort());
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
    expect(license).toBe('MIT');
    expect(readFileSync('LICENSE', 'utf8')).toMatch(/^MIT License/);
    expect(locked.filter((entry) => !fits(entry)).map((entry) => `${entry.name}: ${entry.license}`)).toEqual(
      [],
    );
  });

  it('of packages as installed are those of the lock file', () => {
    const wrong = Object.keys(named).filter((name) => {
      const own = read(`node_modules/${name}/package.json`);
      return own.license !== locked.find((each) => each.name === name)?.license;
    });
    expect(wrong).toEqual([]);
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
