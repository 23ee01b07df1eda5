import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { vitest } from './parts.ts';
import { conclude, inTurn, prepare } from './report.ts';

/**
 * `npm run test:long [-- --hostile | --installs]`: what a change does not need every time. Installs from the lock file
 * on machines with little on them, and ten thousand hostile texts and files from a seed of its own, which it prints:
 * `HOSTILE_SEED=… npm run test:long -- --hostile` tries the same again, `HOSTILE_CASES` says how many. In CI the seed is
 * always the same, so that a change is judged by what it changes and not by chance.
 */
const started = Date.now();
const { values } = parseArgs({
  options: { hostile: { type: 'boolean', default: false }, installs: { type: 'boolean', default: false } },
});
const all = !values.hostile && !values.installs;
const seed = process.env.CI ? 643061820 : randomInt(2 ** 31);
const { HOSTILE_CASES = '10000', HOSTILE_SEED = String(seed) } = process.env;
prepare();
const installs = vitest(['long'], '1');
const hostile = {
  ...vitest(['whole'], undefined, ['tests/hostile', '--testTimeout=0', '--hookTimeout=0']),
  name: 'hostile texts',
  env: { HOSTILE_CASES, HOSTILE_SEED },
};
if (all || values.hostile) console.log(`HOSTILE_SEED=${HOSTILE_SEED} HOSTILE_CASES=${HOSTILE_CASES}`);
process.exitCode = conclude(
  await inTurn([...(all || values.installs ? [installs] : []), ...(all || values.hostile ? [hostile] : [])]),
  started,
);
