import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { findProgram } from './programs.ts';

/** A PostgreSQL server for the tests. */
export interface TestPostgres {
  /** Address of the server, to which the name of a database is added. */
  url: string;
  stop: () => Promise<void>;
}

/** Whom a program runs as. */
interface User {
  uid?: number;
  gid?: number;
}

/** Where Debian, Fedora and Homebrew put it, and the app for the Mac. */
const places = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/home/linuxbrew/.linuxbrew/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];
/** Longer than this nothing of it takes, even where a machine is busy. */
const patience = 60_000;

/** Starts the system's PostgreSQL on a free port, in a folder that goes with it; nothing where it cannot run. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const initdb = findProgram(['initdb'], places);
  if (!initdb) return notRun('there is none (apt-get install postgresql, or brew install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'broadside-postgres-'));
  try {
    return await started(dirname(realpathSync(initdb)), folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return notRun(`it cannot be started here: ${lastWords(error)}`);
  }
}

function notRun(reason: string): undefined {
  console.log(`not run: tests on PostgreSQL, since ${reason}.`);
}

/** The end of what a program said says why. */
const lastWords = (error: unknown): string => String(error).trim().split('\n').slice(-2).join(' ');

async function started(programs: string, folder: string): Promise<TestPostgres> {
  const user = someoneElse();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const options = { cwd: folder, stdio: 'pipe', ...user } as const;
  const data = ['-D', join(folder, 'data')];
  const kind = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), [...data, ...kind], { ...options, timeout: patience });
  const port = await freePort();
  // What a power cut would take is not tested; many test files ask at a time.
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=300',
  ];
  const switches = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(programs, 'postgres'), [...data, '-p', String(port), ...switches], options);
  const stopAtOnce = () => void server.kill('SIGQUIT');
  process.once('exit', stopAtOnce);
  const stop = async (): Promise<void> => {
    process.off('exit', stopAtOnce);
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}`;
  try {
    await answered(server, `${url}/postgres`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** PostgreSQL refuses to run as root: then as the user that its package makes, or as nobody. */
function someoneElse(): User {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((kind) =>
        Number(execFileSync('id', [kind, name], { stdio: 'pipe' })),
      );
      return { uid, gid } as User;
    } catch {
      // This system does not know the name.
    }
  }
  return {};
}

/** Waits until it answers, and says what it said where it does not. */
async function answered(server: ChildProcess, url: string): Promise<void> {
  let said = '';
  server.on('error', (error) => (said += error.message));
  server.stderr?.on('data', (chunk) => (said += chunk));
  for (const end = Date.now() + patience; Date.now() < end && server.exitCode === null; await sleep(50)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // Not yet.
    }
  }
  throw new Error(said || `no answer in ${patience / 1000} seconds`);
}

/** Its fast way to stop: whoever is connected is sent away. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const end = once(server, 'exit');
  server.kill('SIGINT');
  await end;
}
