import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, inject, it } from 'vitest';
import { run, single } from '../fixture-sites.ts';
import { freshPlace, onEachDatabase } from '../server/newsroom.ts';
import { post, startServer } from './running.ts';

const unlimited = ['tests/served/serve.ts'];

onEachDatabase((engine) => {
  it('a server that is killed under load has lost nothing that it acknowledged', async () => {
    const place = await freshPlace(engine);
    const data = mkdtempSync(join(tmpdir(), 'broadside-'));
    const database = 'url' in place ? { DATABASE_URL: place.url } : {};
    const server = await startServer({ BROADSIDE_DATA: data, ...database }, unlimited);
    const acknowledged: string[] = [];
    let stopped = false;
    const client = async (name: number): Promise<void> => {
      for (let time = 0; !stopped; time += 1) {
        const email = `c${name}-${time}@example.com`;
        const response = await post(
          server,
          '/api/newsletter',
          new URLSearchParams({ email }).toString(),
        ).catch(() => undefined);
        if (response?.status === 303) acknowledged.push(email);
        if (!response) return;
      }
    };
    const clients = Array.from({ length: 20 }, (_, name) => client(name));
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(300);
    server.process.kill('SIGKILL');
    await once(server.process, 'exit');
    stopped = true;
    await Promise.all(clients);
    const again = await startServer({ BROADSIDE_DATA: data, ...database }, unlimited);
    await again.stop();
    const { code, stdout } = await run('newsletter', ['export'], single, {
      BROADSIDE_DATA: data,
      ...database,
    });
    expect(code).toBe(0);
    const kept = new Set(JSON.parse(stdout).map(({ email }: { email: string }) => email));
    expect(acknowledged.filter((email) => !kept.has(email))).toEqual([]);
    if (engine === 'postgres') return;
    const file = new Sqlite(join(data, 'broadside.db'));
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  });
});

it('a server that is asked to stop answers what is under way, and ends well', async () => {
  const server = await startServer();
  const body = 'email=last%40example.com';
  const head = `POST /api/newsletter HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
  const socket = connect(server.port, 'localhost');
  await once(socket, 'connect');
  socket.write(head);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  // The request has arrived once the server has answered one that was sent after it.
  await fetch(`${server.origin}/healthz`);
  const ended = server.stop();
  socket.write(body);
  expect(await ended).toBe(0);
  expect(answer).toMatch(/^HTTP\/1\.1 303 /);
  const { stdout } = await run('newsletter', ['export'], single, { BROADSIDE_DATA: server.data });
  expect(stdout).toContain('last@example.com');
});

it('a database that is away is said to readers and at /readyz, while pages are served', async () => {
  const server = await startServer();
  const lock = new Sqlite(join(server.data, 'broadside.db'));
  lock.exec('begin exclusive');
  const refused = await post(server, '/api/newsletter', 'email=a%40example.com');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await refused.text()).toContain('Something went wrong. Please try again later.');
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.origin}/`)).status).toBe(200);
  lock.exec('rollback');
  expect((await post(server, '/api/newsletter', 'email=a%40example.com')).status).toBe(303);
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  await server.stop();
});

it('a new build is served without a new start', async () => {
  // In a folder of its own: other tests read the fixture at the same time.
  const rebuilt = { ...single, site: '.test/rebuilt/client' };
  cpSync('.test/single', '.test/rebuilt', { recursive: true });
  const server = await startServer({ BROADSIDE_SITE: '.test/rebuilt' });
  const first = (await fetch(`${server.origin}/`)).headers.get('last-modified');
  expect((await run('build', [], rebuilt)).code).toBe(0);
  await expect
    .poll(async () => (await fetch(`${server.origin}/`)).headers.get('last-modified'), { timeout: 20_000 })
    .not.toBe(first);
  expect((await fetch(`${server.origin}/newsletter/check-inbox/`)).status).toBe(200);
  await server.stop();
});

it.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ TRUSTED_PROXIES: 'everyone' }, 'TRUSTED_PROXIES'],
  [{ DKIM_DOMAIN: 'example.com' }, 'DKIM_SELECTOR'],
])('a setting that cannot be used is named: %j', async (env, name) => {
  await expect(startServer(env)).rejects.toThrow(name);
});

it('a port that is taken is named, and the server ends', async () => {
  const server = await startServer();
  await expect(startServer({ PORT: String(server.port) })).rejects.toThrow(`Port ${server.port} is taken`);
  await server.stop();
});

it('a file that is taken away while the server runs costs nobody the server', async () => {
  const folder = '.test/taken';
  cpSync('.test/single', folder, { recursive: true });
  const server = await startServer({ BROADSIDE_SITE: folder });
  for (const end of ['', '.br', '.gz']) rmSync(join(folder, 'client', `robots.txt${end}`));
  await fetch(`${server.origin}/robots.txt`).catch(() => undefined);
  expect((await fetch(`${server.origin}/`)).status).toBe(200);
  expect(server.process.exitCode).toBeNull();
  await server.stop();
});

it('a site that is built outside the project is served whole from there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-'));
  expect((await run('build', [], single, { BROADSIDE_SITE: folder })).code).toBe(0);
  const server = await startServer({ BROADSIDE_SITE: folder });
  for (const path of ['/', '/newsletter/check-inbox/']) {
    expect((await fetch(server.origin + path)).status).toBe(200);
  }
  await server.stop();
});

it('a broken key is named', async () => {
  const data = mkdtempSync(join(tmpdir(), 'broadside-'));
  writeFileSync(join(data, 'secret.key'), 'x');
  await expect(startServer({ BROADSIDE_DATA: data })).rejects.toThrow('secret.key is not a key');
});

it('a proxy that is trusted says who the client is, and that it speaks https', async () => {
  const server = await startServer({ TRUSTED_PROXIES: 'loopback' });
  const encrypted = await fetch(server.origin, { headers: { 'X-Forwarded-Proto': 'https' } });
  expect(encrypted.headers.get('strict-transport-security')).toBe('max-age=63072000');
  expect((await fetch(server.origin)).headers.get('strict-transport-security')).toBeNull();
  const statuses = [];
  for (let time = 0; time < 8; time += 1) {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': `198.51.100.${time}` };
    statuses.push((await post(server, '/api/newsletter', `email=x${time}%40example.com`, headers)).status);
  }
  expect(new Set(statuses)).toEqual(new Set([303]));
  await server.stop();
});

it.skipIf(!inject('postgres'))('a PostgreSQL that goes away and comes back is waited for', async () => {
  const server = await startServer({ DATABASE_URL: ((await freshPlace('postgres')) as { url: string }).url });
  expect((await post(server, '/api/newsletter', 'email=a%40example.com')).status).toBe(303);
  const { Client } = (await import('pg')).default;
  const admin = new Client({ connectionString: `${inject('postgres')}/postgres` });
  await admin.connect();
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
  await admin.end();
  await expect
    .poll(async () => (await post(server, '/api/newsletter', 'email=b%40example.com')).status)
    .toBe(303);
  await server.stop();
});
