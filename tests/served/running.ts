import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, single } from '../fixture-sites.ts';

/** The real server in a process of its own, on a free port and fresh data. */
export interface Running {
  process: ChildProcess;
  origin: string;
  port: number;
  data: string;
  /** What it said so far. */
  said: () => string;
  stop: () => Promise<number | null>;
}

const usual = ['src/commands/start.ts', '--as-built'];

/** Starts it; `command` is another script that does the same. */
export async function startServer(env: NodeJS.ProcessEnv = {}, command = usual): Promise<Running> {
  const data = env.BROADSIDE_DATA ?? mkdtempSync(join(tmpdir(), 'broadside-'));
  const { BUILD_NOW: _, ...own } = environmentOf(single);
  const child = spawn(process.execPath, command, {
    env: { ...own, PORT: '0', BROADSIDE_DATA: data, ...env },
  });
  let said = '';
  const ready = new Promise<number>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  const port = await ready;
  return {
    process: child,
    origin: `http://localhost:${port}`,
    port,
    data,
    said: () => said,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

/** Sends a form as a page of the site does. */
export const post = (
  { origin }: Running,
  path: string,
  body: string,
  headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' },
): Promise<Response> =>
  fetch(origin + path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    redirect: 'manual',
  });

/** Sends bytes as they are; what came back until the server closed the connection. */
export function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, 'localhost', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
