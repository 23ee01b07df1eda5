import { mkdirSync, rmSync } from 'node:fs';
import { many } from './fixture-sites.ts';
import { type Count, type Outcome, type Part, reports, run } from './parts.ts';

/** So many of the slowest tests are named. */
const slowest = 10;

/** Makes room for reports, and keeps the owner's content out of the tests: even the type check reads a fixture. */
export function prepare(): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.BROADSIDE_CONTENT = many.content;
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
}

/** Runs parts side by side, and prints each when it has ended: in full where something failed. */
export function together(parts: readonly Part[]): Promise<Outcome[]> {
  return Promise.all(
    parts.map(async (part) => {
      const outcome = await run(part);
      print(outcome);
      return outcome;
    }),
  );
}

/** Runs parts one after another. */
export async function inTurn(parts: readonly Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts) outcomes.push(...(await together([part])));
  return outcomes;
}

function print({ name, said, seconds, passed, failed, notRun }: Outcome): void {
  const counts = [`${passed} passed`, ...(failed ? [`${failed} failed`] : [])];
  const left = notRun ? [`${notRun} not run`] : [];
  console.log(`— ${name}: ${[...counts, ...left].join(', ')}, ${seconds.toFixed(1)} s`);
  const reasons = said.split('\n').filter((line) => line.includes('not run: '));
  if (failed) console.log(said.trimEnd());
  else for (const reason of new Set(reasons)) console.log(reason.trim());
}

/**
 * Says what took how long, what was not run, and last, alone on its line, the counts.
 * @returns the exit code
 */
export function conclude(outcomes: readonly Outcome[], started: number): number {
  const sum = (kind: keyof Count): number => outcomes.reduce((total, outcome) => total + outcome[kind], 0);
  const times = outcomes.flatMap((outcome) => outcome.times).sort((a, b) => b.seconds - a.seconds);
  console.log(`\nThe slowest of ${times.length} tests:`);
  for (const { name, seconds } of times.slice(0, slowest)) console.log(`${seconds.toFixed(1)} s  ${name}`);
  console.log(`\nAll of it took ${Math.round((Date.now() - started) / 1000)} s.`);
  // Where everything is installed, nothing may be left out.
  const leftOut = process.env.CI ? sum('notRun') : 0;
  if (sum('notRun')) console.log(`${sum('notRun')} not run: see the reasons above.`);
  console.log(`${sum('passed')} passed, ${sum('failed') + leftOut} failed`);
  return sum('failed') + leftOut ? 1 : 0;
}
