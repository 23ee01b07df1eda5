import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../free-port.ts';

/** A web server that the machine has, on loopback, with settings of a test's own. */
export interface WebServer {
  port: number;
  /** Its folder for this run. */
  folder: string;
  stop: () => Promise<void>;
}

const isThere = (program: string, ...options: string[]): boolean => spawnSync(program, options).status === 0;

/** The real programs, where they are installed; openssl makes their certificates. */
export const installed = {
  nginx: isThere('nginx', '-v'),
  caddy: isThere('caddy', 'version'),
  openssl: isThere('openssl', 'version'),
};
for (const [program, there] of Object.entries(installed)) {
  if (!there) console.log(`not run: what takes ${program} to publish, since there is none on the path.`);
}

/**
 * Starts nginx as whoever runs the test.
 * @param servers the server blocks, given the port
 */
export async function startNginx(servers: (port: number, folder: string) => string): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-nginx-'));
  const port = await freePort();
  const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = [
    'daemon off;',
    'master_process off;',
    `pid ${folder}/nginx.pid;`,
    'events { }',
    'http {',
    ...parts.map((part) => `  ${part}_temp_path ${folder}/${part};`),
    `  access_log ${folder}/access.log;`,
    servers(port, folder),
    '}',
  ];
  writeFileSync(join(folder, 'nginx.conf'), config.join('\n'));
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  return running(spawn('nginx', options), port, folder);
}

/**
 * Starts Caddy as whoever runs the test; it keeps what it keeps in a folder of its own and trusts nothing anew.
 * @param sites the site blocks, given the port
 */
export async function startCaddy(sites: (port: number, folder: string) => string): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-caddy-'));
  const port = await freePort();
  const general = '{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n';
  writeFileSync(join(folder, 'Caddyfile'), `${general}${sites(port, folder)}\n`);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder };
  const options = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return running(spawn('caddy', options, { env }), port, folder);
}

async function running(child: ChildProcess, port: number, folder: string): Promise<WebServer> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await answers(port))) await new Promise((go) => setTimeout(go, 20));
  if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${said}`);
  return {
    port,
    folder,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

/** The file that a build wrote for a web server, to be included. */
export const hostFile = (site: string, name: string): string => resolve(site, '..', 'deploy', name);
