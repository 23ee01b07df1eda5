import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = import.meta.dirname;

/** What a lock file says of each package, by its place. */
type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean }>;

/**
 * Installs the packages of this folder where they are missing or are not those of its lock file.
 * @throws when npm cannot, with what it said
 */
export function installTools(): void {
  if (isInstalled()) return;
  console.log('Installing what only measures and audits: npm ci in tests/tools …');
  // Whatever the environment says: everything in it is for development.
  const { status, error, stderr } = npm('ci', '--include=dev');
  if (status === 0) return;
  const errors = stderr.split('\n').filter((line) => line.startsWith('npm error'));
  const said = error?.message ?? errors.slice(0, 4).join('\n');
  throw new Error(`The packages of tests/tools cannot be installed: npm ci failed there.\n${said}`);
}

/** Whether what npm noted of its last installation is what the lock file asks for on this machine. */
function isInstalled(): boolean {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  const differs = ([place, { version, integrity }]: [string, Packages[string]]): boolean =>
    version !== wanted[place]?.version || integrity !== wanted[place]?.integrity;
  // Packages for other machines are in the lock file alone.
  const lacks = ([place, { optional }]: [string, Packages[string]]): boolean =>
    place !== '' && !optional && !there[place];
  return !Object.entries(there).some(differs) && !Object.entries(wanted).some(lacks);
}

function packagesOf(file: string): Packages {
  try {
    return (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { packages: Packages }).packages;
  } catch {
    return {};
  }
}

/** Runs the npm that runs us, else the one on the path. */
function npm(...options: string[]) {
  const { npm_execpath: own = '', npm_node_execpath: node = process.execPath } = process.env;
  const how: SpawnSyncOptionsWithStringEncoding = {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  };
  if (basename(own).startsWith('npm')) return spawnSync(node, [own, ...options], how);
  // On Windows npm is a script of the shell.
  return spawnSync('npm', options, { ...how, shell: process.platform === 'win32' });
}
