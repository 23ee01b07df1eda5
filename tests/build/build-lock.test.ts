import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

const lock = JSON.stringify(resolve('src/build/build-lock.ts'));
const script = `
  import { oneAtATime } from ${lock};
  await oneAtATime({ content: 'content' }, async () => {
    console.log('in');
    if (process.argv[1]) await new Promise((resolve) => setTimeout(resolve, Number(process.argv[1])));
    console.log('out');
  });
`;
const options = ['--input-type=module', '-e', script];
const waits = 'Another build of this content is running; this one waits for it.\n';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'broadside-lock-'));
});

/** A process that stays for a while, once it has the lock. */
async function holder(milliseconds: number): Promise<ChildProcess> {
  const first = spawn(process.execPath, [...options, String(milliseconds)], { cwd: project });
  await once(first.stdout, 'data');
  return first;
}
const next = () => spawnSync(process.execPath, options, { cwd: project, encoding: 'utf8' });
const marks = (): string[] => readdirSync(join(project, '.building'));

it('a second build of the same content waits for the first, and says so', async () => {
  const first = await holder(1000);
  const { stdout, stderr } = next();
  expect([stdout, stderr]).toEqual(['in\nout\n', waits]);
  // The first one's last word came before the second one's first.
  expect(first.exitCode ?? (await once(first, 'exit'))[0]).toBe(0);
  expect(marks()).toEqual([]);
});

it('one that was killed holds up nobody', async () => {
  const first = await holder(60_000);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(marks()).toHaveLength(1);
  expect([next().stderr, marks()]).toEqual(['', []]);
});

it.runIf(process.platform === 'linux')('nor does another program that was given its number since', () => {
  mkdirSync(join(project, '.building'));
  const first = next();
  expect(first.status).toBe(0);
  const script = `import ${lock}; import { buildingFolder } from ${JSON.stringify(resolve('src/files/folders.ts'))}; console.log(buildingFolder({ content: 'content' }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    encoding: 'utf8',
  });
  const mark = `${stdout.trim()}.pid`;
  writeFileSync(mark, `${process.pid} 1`);
  expect([next().stderr, marks()]).toEqual(['', []]);
  const [start] =
    readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').slice(19) ?? [];
  expect(start).not.toBe('1');
});
