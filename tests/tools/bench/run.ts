import buildFixtures from '../../setup/fixtures.ts';
import { installTools } from '../install.ts';
import { benchBuild } from './build-times.ts';
import { benchCheck } from './check-times.ts';
import { benchFeeds } from './feed-times.ts';
import { benchGrowth } from './growth.ts';
import { benchWeight } from './page-weight.ts';
import { benchPreflight } from './preflight-times.ts';

/**
 * `npm run bench [-- PART …]`: the promises of docs/promises.md as figures. Without a name all parts are run, which takes
 * half an hour; `growth 100 1000` names the sizes of publications.
 */
const [, , ...words] = process.argv;
const sizes = words.map(Number).filter((number) => number > 0);
const names = words.filter((word) => !(Number(word) > 0));

const parts: Record<string, () => Promise<void> | void> = {
  weight: benchWeight,
  build: benchBuild,
  check: benchCheck,
  preflight: benchPreflight,
  feeds: benchFeeds,
  // These two need packages, which are not there at first.
  server: async () => {
    installTools();
    await (await import('./server-load.ts')).benchServer();
  },
  lighthouse: async () => {
    installTools();
    await (await import('./lighthouse.ts')).benchLighthouse();
  },
  growth: () => benchGrowth(sizes.length ? sizes : undefined),
};

const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length) {
  console.error(`There is no part “${unknown[0]}”. Name some of: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
await buildFixtures();
for (const [name, part] of Object.entries(parts)) if (!names.length || names.includes(name)) await part();
