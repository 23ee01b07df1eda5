import { buildFixtures } from '../fixture-sites.ts';
import { benchBuild } from './build-times.ts';
import { benchCheck } from './check-times.ts';
import { benchFeeds } from './feed-times.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchWeight } from './page-weight.ts';
import { benchPreflight } from './preflight-times.ts';
import { benchServer } from './server-load.ts';

/** `npm run bench`: the promises of the README as figures. */
await buildFixtures();
benchWeight();
benchBuild();
await benchCheck();
await benchPreflight();
benchFeeds();
await benchServer();
await benchLighthouse();
