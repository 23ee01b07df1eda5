import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

const script = `
  import { claimWorkFolder, releaseWorkFolder } from ${JSON.stringify(resolve('src/commands/work-folder.ts'))};
  import { basename } from 'node:path';
  const folder = claimWorkFolder();
  console.log(basename(folder));
  if (process.argv[1] === 'stay') setInterval(() => {}, 1000);
  else releaseWorkFolder(folder);
`;

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'broadside-work-'));
});
const building = (name = ''): string => join(project, '.building', name);
const options = ['--input-type=module', '-e', script];
const claimed = (): string =>
  spawnSync(process.execPath, options, { cwd: project, encoding: 'utf8' }).stdout.trim();

it('builds one after another are made under one name, of which pages that are kept depend', () => {
  expect([claimed(), claimed()]).toEqual(['1', '1']);
  expect(readdirSync(building())).toEqual([]);
});

it('builds at once are made apart, and one that is killed leaves its name to the next', async () => {
  const first = spawn(process.execPath, [...options, 'stay'], { cwd: project });
  await once(first.stdout, 'data');
  mkdirSync(building('1'));
  expect(claimed()).toBe('2');
  expect(existsSync(building('1'))).toBe(true);
  first.kill('SIGKILL');
  await once(first, 'exit');
  writeFileSync(building('1/half'), 'a page');
  mkdirSync(building('4711'));
  expect(claimed()).toBe('1');
  expect(readdirSync(building())).toEqual([]);
});
