import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolderOf, environmentOf, type FixtureSite } from '../../fixture-sites.ts';
import { writeBareProject } from './bare-project.ts';
import { type Cost, measured } from './measured.ts';
import { publicationOf } from './publication-of.ts';

/** Publications of these many articles are built, unless others are asked for. */
const usual = [1, 100, 1000, 10_000];

/**
 * Prints what builds of growing publications cost, each beside a bare Astro and MDX project of as many articles,
 * and what it costs to build again after one article of a thousand has changed.
 * @param sizes how many articles
 */
export function benchGrowth(sizes: readonly number[] = usual): void {
  console.log('articles | ours: s, MB, ms each | bare Astro + MDX: s, MB, ms each | time, memory beside it');
  for (const size of sizes) {
    const fixture = publicationOf(size);
    const ours = fullBuild(fixture);
    if (size === 1000) benchChange(fixture, ours);
    rmSync(`.test/bench/site-${size}`, { recursive: true, force: true });
    rmSync(cacheFolderOf(fixture), { recursive: true, force: true });
    const bare = bareBuild(size);
    const beside = `${(ours.seconds / bare.seconds).toFixed(1)}, ${(ours.megabytes / bare.megabytes).toFixed(2)}`;
    console.log(`${size} | ${row(ours, size)} | ${row(bare, size)} | ${beside} (budget of memory 1.5)`);
  }
}

const row = ({ seconds, megabytes }: Cost, size: number): string =>
  `${seconds.toFixed(1)}, ${megabytes.toFixed(0)}, ${((1000 * seconds) / size).toFixed(0)}`;

const build = (fixture: FixtureSite): Cost =>
  measured(['src/commands/build.ts'], '.', environmentOf(fixture));

/** Without anything that an earlier build has kept. */
function fullBuild(fixture: FixtureSite): Cost {
  rmSync(cacheFolderOf(fixture), { recursive: true, force: true });
  return build(fixture);
}

function bareBuild(size: number): Cost {
  const folder = writeBareProject(size);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const cost = measured([resolve('node_modules/astro/bin/astro.mjs'), 'build'], folder, env);
  rmSync(folder, { recursive: true, force: true });
  return cost;
}

/** One article gets a sentence more. */
function benchChange(fixture: FixtureSite, full: Cost): void {
  const file = `${fixture.content}/articles/story-500.mdx`;
  const before = readFileSync(file);
  appendFileSync(file, '\nOne sentence more is known now.\n');
  const again = build(fixture);
  writeFileSync(file, before);
  const share = (again.seconds / full.seconds).toFixed(2);
  console.log(
    `one changed article of 1000: ${again.seconds.toFixed(1)} s, ${share} of the full build (budget 0.2)`,
  );
}
