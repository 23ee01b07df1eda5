import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'broadside-run-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A Node of another version, as far as the starter can see. */
const older = (version: string): string[] => {
  put(
    'older.mjs',
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  return ['--import', join(root, 'older.mjs')];
};

/** A packaged binary that says that it runs, and then runs on the real one. */
function packaged(name = `node-${process.platform}-${process.arch}`): void {
  put(`node_modules/${name}/package.json`, '{}');
  put(`node_modules/${name}/bin/node`, `#!/bin/sh\necho packaged\nexec ${process.execPath} "$@"\n`);
  chmodSync(join(root, `node_modules/${name}/bin/node`), 0o755);
}

const run = (options: readonly string[], ...command: string[]) => {
  const given = [...options, 'src/commands/run.mjs', ...command];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
};

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src/commands'), { recursive: true });
  cpSync('src/commands/run.mjs', join(root, 'src/commands/run.mjs'));
  put('package.json', '{ "type": "module" }');
  put(
    'src/commands/tell.ts',
    'const words: string[] = process.argv.slice(2); console.log(...words); process.exitCode = 7;',
  );
});

describe('a command', () => {
  it('runs on the machine’s own Node where that will do, though another came along', () => {
    packaged();
    expect(run([], 'tell', '--a', 'b')).toEqual({ status: 7, stdout: '--a b\n', stderr: '' });
  });

  it.each(['22.18.0', '22.23.2', '24.0.0', '26.10.0'])('takes Node %s', (version) => {
    expect(run(older(version), 'tell', 'on')).toMatchObject({ status: 7, stdout: 'on\n' });
  });

  it.runIf(process.platform === 'linux').each(['20.20.2', '22.17.1', '23.5.0'])(
    'runs on the one that came along where the machine has %s',
    (version) => {
      packaged();
      expect(run(older(version), 'tell', 'on')).toEqual({ status: 7, stdout: 'packaged\non\n', stderr: '' });
    },
  );

  it('says in one sentence which Node to install where none came along', () => {
    const { status, stdout, stderr } = run(older('20.20.2'), 'tell');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^This needs Node 22\.18 or later, and here is 20\.20\.2 \(\w+, \w+\), for which no newer one comes along\. Install Node 24 from nodejs\.org or your system's packages\.\n$/,
    );
  });

  it.runIf(process.platform === 'linux')(
    'says so too where the one that came along cannot run here, as on Alpine',
    () => {
      packaged();
      const binary = join(root, `node_modules/node-linux-${process.arch}/bin/node`);
      writeFileSync(binary, '#!/no/such/loader\n');
      const { status, stderr } = run(older('20.20.2'), 'tell');
      expect([status, stderr]).toEqual([1, expect.stringContaining('This needs Node 22.18 or later')]);
    },
  );

  it('that does not exist is named, with what to do', () => {
    expect(run([], 'biuld')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'There is no command and no package “biuld”. npm run lists the commands; npm ci installs the packages.\n',
    });
  });
});

it('a tool runs from its package, by the name that npm gives its program', () => {
  put('node_modules/@a/tool/package.json', '{ "bin": { "tool": "bin.js" } }');
  put('node_modules/@a/tool/bin.js', 'console.log("a tool", process.argv[2]);');
  expect(run([], '@a/tool', 'x').stdout).toBe('a tool x\n');
});

it.runIf(process.platform === 'linux')(
  'a command that is told to stop stops, on the one that came along too',
  async () => {
    packaged();
    put(
      'src/commands/stay.ts',
      'process.once("SIGTERM", () => { console.log("stopped"); process.exit(3); }); setInterval(() => {}, 1000); console.log("here");',
    );
    const child = spawn(process.execPath, [...older('20.20.2'), 'src/commands/run.mjs', 'stay'], {
      cwd: root,
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    while (!said.includes('here')) await sleep(20);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect([code, said]).toEqual([3, 'packaged\nhere\nstopped\n']);
  },
);
