import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTools } from '../install.ts';

/**
 * `npm run test:mutants [-- ROOM|FILE …]`: makes small faults in the rooms that hold rules, one at a time, and says how
 * many of them the tests notice. It takes up to an hour and a half, and is part of no other command.
 */
const rooms = ['schema', 'model', 'check', 'copy-desk', 'render', 'server'];
const report = '.test/mutants';
/** A folder in memory, where a machine has it: databases of tests are twice as fast there. */
const memory = '/dev/shm';

/** What Stryker writes of each file. */
interface Report {
  files: Record<
    string,
    { mutants: { status: string; mutatorName: string; replacement?: string; location: Place }[] }
  >;
}
interface Place {
  start: { line: number; column: number };
}

/** Tries the mutants of a room, or of one file. */
function tryRoom(room: string): string {
  const began = performance.now();
  const isFile = room.endsWith('.ts');
  const name = room.replaceAll(/\W+/g, '-');
  const file = join(report, `${name}.json`);
  const config = join(report, `${name}.config.json`);
  writeFileSync(
    config,
    JSON.stringify({
      ...settings,
      mutate: [isFile ? room : `src/${room}/**/*.ts`],
      jsonReporter: { fileName: file },
    }),
  );
  const temporary = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'broadside-mutants-'));
  const { status } = spawnSync(
    process.execPath,
    ['src/commands/run.mjs', '@stryker-mutator/core', 'run', config],
    {
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: temporary, MUTANTS_OF: room },
    },
  );
  rmSync(temporary, { recursive: true, force: true });
  // What an earlier run wrote would be taken for this one's.
  if (status !== 0) throw new Error(`The mutants of ${room} could not be tried.`);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  return `${room}: ${judged(JSON.parse(readFileSync(file, 'utf8')) as Report)}, ${minutes} minutes`;
}

const settings = {
  testRunner: 'vitest',
  plugins: [join(process.cwd(), 'tests/tools/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
  vitest: { configFile: 'tests/tools/mutants/vitest.config.ts', pool: 'threads' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: [
    'dist*',
    'docs',
    '.test',
    '.building',
    'content',
    'public',
    'tests/tools/{bench,browser,engines,readers}',
  ],
  tempDirName: '.test/mutants/sandbox',
  reporters: ['json', 'progress'],
  timeoutMS: 2000,
  concurrency: 2,
  disableTypeChecks: false,
  allowEmpty: true,
};

/** Prints each fault that nothing noticed, and returns the score. */
function judged({ files }: Report): string {
  const all = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ file, ...mutant })),
  );
  const count = (...states: string[]) => all.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const tried = noticed + count('Survived', 'NoCoverage');
  for (const { file, location, mutatorName, replacement, status } of all) {
    if (status === 'Survived' || status === 'NoCoverage')
      console.log(
        `${file}:${location.start.line}:${location.start.column} ${mutatorName} ${status === 'NoCoverage' ? '(no test) ' : ''}${replacement?.slice(0, 60) ?? ''}`,
      );
  }
  return `${noticed} of ${tried} noticed, ${((100 * noticed) / Math.max(1, tried)).toFixed(1)} %`;
}

installTools();
mkdirSync(report, { recursive: true });
const asked = process.argv.slice(2);
const scores = (asked.length ? asked : rooms).map(tryRoom);
console.log(`\n${scores.join('\n')}`);
