import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one part of the tests counted. */
export interface Count {
  passed: number;
  failed: number;
  notRun: number;
}

/** What one part did and how long it took, in seconds. */
export interface Outcome extends Count {
  name: string;
  seconds: number;
  /** Tests with their seconds. */
  times: readonly { name: string; seconds: number }[];
  /** What it printed. */
  said: string;
}

/** A part of the tests: a tool and how its counts are read. */
export interface Part {
  name: string;
  /** A tool that npm has installed, or a file, and what it is told (src/commands/run.mjs). */
  command: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Reads what the tool has counted; without it, the tool only says yes or no. */
  count?: () => (Count & Pick<Outcome, 'times'>) | undefined;
}

/** Where runners write what they have counted. */
export const reports = '.test/reports';

/** Runs one part. What it prints is kept until it has ended, since others may print at the same time. */
export function run({ name, command, env = {}, count }: Part): Promise<Outcome> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/commands/run.mjs', ...command], {
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('close', (code) => {
      const passed = code === 0;
      const counted = count?.() ?? { passed: Number(passed), failed: 0, notRun: 0, times: [] };
      // A file that cannot even be loaded has no test that failed.
      const failed = Math.max(Number(!passed), counted.failed);
      resolve({ name, said, seconds: (Date.now() - started) / 1000, ...counted, failed });
    });
  });
}

/** Vitest's projects, with as many workers as there are cores, unless another number is given. */
export function vitest(projects: readonly string[], workers?: string, more: readonly string[] = []): Part {
  const file = `${reports}/vitest-${projects.join('-')}.json`;
  const chosen = projects.flatMap((project) => ['--project', project]);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const limit = workers ? ['--maxWorkers', workers] : ['--maxWorkers', '100%'];
  return {
    name: `tests: ${projects.join(', ')}`,
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...chosen, ...output, ...limit, ...more],
    count: () => {
      const report = read<VitestReport>(file);
      if (!report) return undefined;
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        notRun: report.numPendingTests + report.numTodoTests,
        times: report.testResults.flatMap(({ assertionResults }) =>
          assertionResults.map(({ fullName, duration }) => ({
            name: fullName,
            seconds: (duration ?? 0) / 1000,
          })),
        ),
      };
    },
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { assertionResults: { fullName: string; duration?: number | null }[] }[];
}

/** A report that a runner has written; nothing where it ended before. */
export function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** What every change must pass: format, lint, types. */
export const style: readonly Part[] = [
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'types', command: ['astro', 'check'] },
];
