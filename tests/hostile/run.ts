import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/**
 * `npm run test:hostile`: ten thousand hostile texts and files from a seed of its own, for a night. It prints the
 * seed; `HOSTILE_SEED=… npm run test:hostile` tries the same again, `HOSTILE_CASES` says how many.
 */
const { HOSTILE_CASES = '10000', HOSTILE_SEED = String(randomInt(2 ** 31)) } = process.env;
console.log(`HOSTILE_SEED=${HOSTILE_SEED} HOSTILE_CASES=${HOSTILE_CASES}`);
const options = [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--testTimeout=0',
  '--hookTimeout=0',
  'tests/hostile',
];
const { status } = spawnSync('vitest', options, {
  stdio: 'inherit',
  env: { ...process.env, HOSTILE_CASES, HOSTILE_SEED },
});
process.exitCode = status ?? 1;
