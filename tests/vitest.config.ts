import { defineConfig } from 'vitest/config';

/** Files of the folders below `tests/`. */
const within = (...folders: string[]): string[] => folders.map((folder) => `tests/${folder}/**/*.test.ts`);

const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const fixtures = 'tests/setup/fixtures.ts';
const postgres = 'tests/setup/postgres.ts';

/** Tests of commands and of builds that need neither a process nor a site. */
const quick = ['tests/commands/reply-text.test.ts', 'tests/build/{schedule,kept-bodies}.test.ts'];

/**
 * `unit` needs nothing, `built` the sites that are built from the fixtures; these two are `npm test`. `whole` runs
 * commands, servers and proxies, `postgres` tries the server's rules on the other database, `tools` reads with the packages of `tests/tools`: with the browsers they
 * are `npm run test:all`. `long` is what a change does not need every time.
 */
export default defineConfig({
  test: {
    root: '.',
    projects: [
      {
        test: {
          name: 'unit',
          ...patience,
          include: [
            ...within('check', 'copy-desk', 'house', 'import', 'mdx', 'model', 'net', 'prose', 'render'),
            ...within('schema', 'server', 'strings'),
            'tests/*.test.ts',
            ...quick,
          ],
          provide: { databases: ['sqlite'] },
        },
      },
      { test: { name: 'built', include: within('built'), globalSetup: fixtures, ...patience } },
      {
        test: {
          name: 'whole',
          include: within('build', 'commands', 'dev', 'hostile', 'served', 'upgrade'),
          exclude: quick,
          globalSetup: [fixtures, postgres],
          provide: { databases: ['sqlite', 'postgres'] },
          ...patience,
        },
      },
      {
        test: {
          name: 'postgres',
          include: within('server'),
          globalSetup: postgres,
          provide: { databases: ['postgres'] },
          ...patience,
        },
      },
      {
        test: {
          name: 'tools',
          include: ['tests/tools/{readers,engines}/**/*.test.ts'],
          globalSetup: fixtures,
          ...patience,
        },
      },
      { test: { name: 'long', include: within('long'), testTimeout: 600_000 } },
    ],
  },
});
