import { parseArgs } from 'node:util';
import { read, reports, style, vitest, type Part } from './parts.ts';
import { conclude, inTurn, prepare, together } from './report.ts';
import { installTools } from './tools/install.ts';

/**
 * `npm run test:all [-- --workers N]`: what `npm test` tests, all of the cases made at random, and commands, servers,
 * proxies, databases, faults, upgrades, hostile texts, browsers and engines. It says what it could not run, and why.
 */
const started = Date.now();
const { values } = parseArgs({ options: { workers: { type: 'string' } } });
prepare();
process.env.BROADSIDE_THOROUGH = '1';
installTools();

const ofTools: readonly Part[] = [
  { name: 'types of tests/tools', command: ['typescript', '-p', 'tests/tools'] },
  { name: 'unused code', command: ['knip', '--config', 'tests/tools/knip.json', '--no-progress'] },
];
const browser: Part = {
  name: 'browser',
  command: [
    ...['@playwright/test', 'test', '--config', 'tests/tools/browser/playwright.config.ts'],
    ...['--reporter=line,json', ...(values.workers ? ['--workers', values.workers] : [])],
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/playwright.json` },
  count: () => {
    const stats = read<PlaywrightReport>(`${reports}/playwright.json`)?.stats;
    return (
      stats && {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        notRun: stats.skipped,
        times: [],
      }
    );
  },
};

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

process.exitCode = conclude(
  [
    ...(await together([
      vitest(['unit', 'built', 'whole', 'postgres', 'tools'], values.workers),
      ...style,
      ...ofTools,
    ])),
    ...(await inTurn([browser])),
  ],
  started,
);
