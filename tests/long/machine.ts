import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The program of the npm that runs the tests, which the Node of any machine can run. */
const npm = process.env.npm_execpath ?? '';

/** Everything that these tests put somewhere, and what npm has loaded, lies here. */
const base = mkdtempSync(join(tmpdir(), 'broadside-machines-'));
export const removeMachines = (): void => rmSync(base, { recursive: true, force: true });

/** A Node of a version, as npm has it. */
export async function nodeOf(version: string): Promise<string> {
  const folder = join(base, `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const options = ['install', '--no-save', '--ignore-scripts', `${name}@${version}`];
    await execute(process.execPath, [npm, ...options], { cwd: folder, env: { ...process.env, ...cache } });
  }
  return binary;
}

const cache = { npm_config_cache: join(base, 'npm-cache'), npm_config_prefer_offline: 'true' };

/** A machine with a clone of the project on it, a shell and a Node, and nothing else on its path. */
export interface Machine {
  project: string;
  env: NodeJS.ProcessEnv;
  /** What the shell was told to do so far, a line each. */
  shellCalls: () => string[];
  /** What lies outside the project and did not lie there at first, npm's own store and what it has compiled apart. */
  written: () => string[];
  /** Runs npm. */
  npm: (...options: string[]) => Promise<{ code: number; said: string }>;
}

/** Sets up a machine whose Node is the given one. */
export function machineWith(node: string, name: string): Machine {
  const root = join(base, name);
  const [project, bin, home, temporary] = ['project', 'bin', 'home', 'tmp'].map((part) =>
    join(root, part),
  ) as [string, string, string, string];
  for (const folder of [bin, home, temporary]) mkdirSync(folder, { recursive: true });
  cloneInto(project);
  symlinkSync(node, join(bin, 'node'));
  const calls = join(root, 'shell-calls');
  writeFileSync(join(bin, 'sh'), `#!/bin/sh\necho "$*" >> ${calls}\nexec /bin/sh "$@"\n`);
  chmodSync(join(bin, 'sh'), 0o755);
  const env = { PATH: bin, HOME: home, TMPDIR: temporary, ...registry(), ...cache };
  return {
    project,
    env,
    shellCalls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
    written: () =>
      [home, temporary]
        .flatMap((folder) => readdirSync(folder))
        .filter((name) => name !== 'node-compile-cache'),
    npm: async (...options) => {
      try {
        const { stdout, stderr } = await execute(node, [npm, ...options], {
          cwd: project,
          env,
          maxBuffer: 64_000_000,
        });
        return { code: 0, said: stdout + stderr };
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { code, said: stdout + stderr };
      }
    },
  };
}

/** Where this machine's npm is told to load packages from. */
const registry = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^npm_config_(registry|.*proxy|cafile|userconfig|globalconfig)$|_proxy$/i.test(name),
    ),
  );

/** What a clone holds. */
function cloneInto(folder: string): void {
  const left = /^(node_modules|dist.*|data|releases|\.git|\.astro|\.test|\.building|\.cache)$/;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync('.')) {
    if (left.test(name)) continue;
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  }
}

/** Megabytes on the disk of everything below a folder. */
export function megabytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    lstatSync(join(folder, name)),
  );
  const seen = new Map(files.map(({ ino, blocks }) => [ino, blocks]));
  return [...seen.values()].reduce((sum, blocks) => sum + blocks * 512, 0) / 2 ** 20;
}

/** Starts the site as a newcomer does, and the status with which its front page is answered. */
export async function started(
  { project, env }: Machine,
  node: string,
): Promise<{ status: number; said: string }> {
  const child = spawn(node, [npm, 'start'], { cwd: project, env: { ...env, PORT: '0' }, detached: true });
  let said = '';
  const address = await new Promise<string | undefined>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text;
        const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (found) resolve(found);
      });
    }
    child.on('exit', () => resolve(undefined));
  });
  try {
    const { status } = address ? await fetch(address) : { status: 0 };
    return { status, said };
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  }
}
