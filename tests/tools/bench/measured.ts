import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a process took. */
export interface Cost {
  seconds: number;
  /** The most memory that it held at a time, in megabytes. */
  megabytes: number;
}

/** Says at its end how much memory the process held at most. */
const hook = `process.on('exit', () => process.env.BENCH_MEMORY && require('node:fs').writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));`;

/**
 * Runs a Node program and measures it as a whole.
 * @throws when it fails, with what it said
 */
export function measured(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Cost {
  const [script, memory] = [resolve('.test/bench/memory.cjs'), resolve('.test/bench/memory.txt')];
  writeFileSync(script, hook);
  const start = performance.now();
  const options = {
    cwd,
    env: { ...env, BENCH_MEMORY: memory },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  } as const;
  const { status, stderr } = spawnSync(process.execPath, ['--require', script, ...command], options);
  if (status !== 0) throw new Error(`The build for the bench failed:\n${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(readFileSync(memory, 'utf8')) / 1024 };
}
