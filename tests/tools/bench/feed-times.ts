import { spawnSync } from 'node:child_process';
import { environmentOf } from '../../fixture-sites.ts';
import { publicationOf } from './publication-of.ts';

/** Prints what the feeds take of the build of a thousand articles. */
export function benchFeeds(): void {
  const fixture = publicationOf(1000);
  const env = {
    ...environmentOf(fixture),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const start = performance.now();
  const { stdout, status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const total = performance.now() - start;
  if (status !== 0) throw new Error('The build for the bench failed.');
  const feeds = [
    ...stdout.matchAll(
      /\/(?:rss\.xml|atom\.xml|feed\.json|corrections\/feed\.xml) \(\+(\d+(?:\.\d+)?)(ms|s)\)/g,
    ),
  ];
  const millis = feeds.reduce((sum, [, time, unit]) => sum + Number(time) * (unit === 's' ? 1000 : 1), 0);
  const share = ((100 * millis) / (total - millis)).toFixed(1);
  console.log(
    `build of 1000 articles: ${(total / 1000).toFixed(1)} s, of which ${feeds.length} feeds ${(millis / 1000).toFixed(2)} s: ${share} % more (budget 50)`,
  );
}
