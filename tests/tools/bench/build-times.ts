import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { environmentOf } from '../../fixture-sites.ts';
import { writeBareProject } from './bare-project.ts';
import { publicationOf } from './publication-of.ts';

const seconds = (command: string[], cwd: string, env: NodeJS.ProcessEnv): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build for the bench failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
};

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Builds one article and a bare project in turn, five times; prints the medians and their ratio. */
export function benchBuild(): void {
  const bare = writeBareProject(1);
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const env = { ...environmentOf(publicationOf(1)), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const pair = [seconds(['src/commands/build.ts'], '.', env), seconds([astro, 'build'], bare, env)];
    // The first round warms the caches.
    if (round > 0) for (const [index, list] of [ours, theirs].entries()) list.push(pair[index] ?? 0);
  }
  const ratio = median(ours) / median(theirs);
  const figures = `${median(ours).toFixed(2)} s; bare Astro + MDX: ${median(theirs).toFixed(2)} s`;
  console.log(`build of one article: ${figures}; ratio ${ratio.toFixed(2)} (budget 2)`);
}
