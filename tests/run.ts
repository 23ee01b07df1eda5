import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { many } from './fixture-sites.ts';

/** `npm test`: every check and every test, then one line with the real counts. */

/** What one runner counted. */
interface Count {
  passed: number;
  failed: number;
  notRun: number;
}

const reports = '.test/reports';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// The owner's content is not the tests': even the type check reads a fixture.
process.env.BROADSIDE_CONTENT = many.content;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const counts = [
  check('format and lint', 'biome', 'check', '.'),
  check('format of components', 'prettier', '--check', 'src/**/*.astro', '--log-level', 'warn'),
  check('types', 'astro', 'check'),
  check('unused code', 'knip', '--no-progress'),
  vitest(),
  playwright(),
];
const total = (kind: keyof Count): number => counts.reduce((sum, count) => sum + count[kind], 0);
if (total('notRun')) console.log(`${total('notRun')} not run: see the reasons above.`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') ? 1 : 0;

/** Runs a tool that only says yes or no. */
function check(name: string, tool: string, ...options: string[]): Count {
  console.log(`\n— ${name}`);
  const passed = run(tool, ...options);
  return { passed: Number(passed), failed: Number(!passed), notRun: 0 };
}

function vitest(): Count {
  const file = `${reports}/vitest.json`;
  console.log('\n— tests');
  const config = ['--config', 'tests/vitest.config.ts'];
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const passed = run('vitest', 'run', ...config, ...output);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(file) ?? {};
  // A file that cannot even be loaded has no test that failed.
  return { passed: numPassedTests, failed: atLeast(!passed, numFailedTests), notRun: numPendingTests };
}

function playwright(): Count {
  const file = `${reports}/playwright.json`;
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  console.log('\n— browser');
  const config = ['--config', 'tests/browser/playwright.config.ts'];
  const passed = run('playwright', 'test', ...config, '--reporter=line,json');
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file)?.stats ?? {};
  return { passed: expected, failed: atLeast(!passed, unexpected + flaky), notRun: skipped };
}

function atLeast(failed: boolean, counted: number): number {
  return Math.max(Number(failed), counted);
}

/** Runs a program that npm put on the path, its output shown; whether it ended well. */
function run(tool: string, ...options: string[]): boolean {
  return spawnSync(tool, options, { stdio: 'inherit' }).status === 0;
}

function read(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
