import { defineConfig } from 'vitest/config';

/** Files of the folders below `tests/`. */
const within = (...folders: string[]): string[] => folders.map((folder) => `tests/${folder}/**/*.test.ts`);

const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const fixtures = 'tests/setup/fixtures.ts';
const postgres = 'tests/setup/postgres.ts';

/**
 * `unit` needs nothing, `built` the sites that are built from the fixtures; these two are `npm test`. `whole` runs
 * commands, servers, proxies and databases, `tools` reads with the packages of `tests/tools`: with the browsers they
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
            ...within('desk', 'house', 'mdx', 'model', 'render', 'schema', 'strings', 'wordpress'),
            'tests/*.test.ts',
          ],
        },
      },
      { test: { name: 'built', include: within('built'), globalSetup: fixtures, ...patience } },
      {
        test: {
          name: 'whole',
          include: within('builds', 'commands', 'deploy', 'dev', 'hostile', 'server', 'upgrade'),
          globalSetup: [fixtures, postgres],
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
