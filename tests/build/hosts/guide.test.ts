import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileHeaders, type HeaderList, requestHeaders } from '../../../src/model/header-list.ts';
import { single } from '../../fixture-sites.ts';
import { freePort } from '../../free-port.ts';
import { type Running, startServer } from '../../served/running.ts';
import { installed, startCaddy, startNginx, type WebServer } from './web-servers.ts';

/** The very files that docs/publishing.md shows, in front of our server, over TLS. */
const guide = (name: string): string => readFileSync(join('docs/publishing', name), 'utf8');
const list: () => HeaderList = () =>
  JSON.parse(readFileSync(join(single.site, '../for-server/headers.json'), 'utf8'));

/** A certificate for localhost that nobody vouches for. */
function certificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'broadside-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  spawnSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', cert]);
  return { key, cert };
}

/** What the guide calls by example, as it is here. */
const here = (text: string, own: number): string =>
  text
    .replaceAll('/srv/broadside/dist', resolve(single.site, '..'))
    .replaceAll('127.0.0.1:4321', `127.0.0.1:${own}`);

async function behindNginx(name: string, own: number): Promise<WebServer> {
  const { key, cert } = certificate();
  const plain = await freePort();
  return startNginx((port) =>
    here(guide(name), own)
      .replaceAll(/listen \[::\].*/g, '')
      .replaceAll('listen 443', `listen 127.0.0.1:${port}`)
      .replaceAll('listen 80', `listen 127.0.0.1:${plain}`)
      .replaceAll(/ssl_certificate .*;/g, `ssl_certificate ${cert};`)
      .replaceAll(/ssl_certificate_key .*;/g, `ssl_certificate_key ${key};`)
      .replaceAll('example.com', 'localhost'),
  );
}

const behindCaddy = (name: string, own: number): Promise<WebServer> =>
  startCaddy((port) =>
    here(guide(name), own).replaceAll(
      'example.com {',
      `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls internal`,
    ),
  );

interface Said {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** Asks over TLS, as a browser would ask the publication. */
function ask(port: number, path: string, form?: string, headers: Record<string, string> = {}): Promise<Said> {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return new Promise((done, fail) => {
    const sent = request(
      {
        ...{
          host: '127.0.0.1',
          servername: 'localhost',
          port,
          path,
          rejectUnauthorized: false,
          agent: false,
        },
        method: form === undefined ? 'GET' : 'POST',
        headers: { Host: `localhost:${port}`, ...(form !== undefined && type), ...headers },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    sent.on('error', fail).end(form);
  });
}

const patience = { timeout: 30_000, interval: 50 };
const fromOurs = { 'Sec-Fetch-Site': 'same-origin' };

describe.each([
  ['nginx.conf', installed.nginx && installed.openssl, behindNginx],
  ['nginx-proxy.conf', installed.nginx && installed.openssl, behindNginx],
  ['Caddyfile', installed.caddy, behindCaddy],
  ['Caddyfile-proxy', installed.caddy, behindCaddy],
])('docs/publishing/%s', (name, isInstalled, start) => {
  describe.skipIf(!isInstalled)('as it stands', () => {
    let own: Running;
    let front: WebServer;
    beforeAll(async () => {
      own = await startServer({ HOST: '127.0.0.1', TRUSTED_PROXIES: 'loopback' });
      front = await start(name, own.port);
      // Caddy makes its certificate when it has begun to listen.
      await vi.waitFor(async () => expect((await ask(front.port, '/')).status).toBe(200), patience);
    }, 60_000);
    afterAll(() => Promise.all([front?.stop(), own?.stop()]));

    /** What the front has written down so far. */
    const written = (): string => {
      const log = join(front.folder, 'access.log');
      return existsSync(log) ? readFileSync(log, 'utf8') : '';
    };

    const link = async (pattern: RegExp): Promise<string> => {
      const mails = join(own.data, 'mail');
      const find = (): string =>
        (existsSync(mails) ? readdirSync(mails) : [])
          .map((file) => pattern.exec(readFileSync(join(mails, file), 'utf8').replaceAll('=\r\n', ''))?.[0])
          .find(Boolean) ?? '';
      await expect.poll(find).not.toBe('');
      return find().replaceAll('=3D', '=');
    };

    it('tells browsers to come back by https, with every header of the list', async () => {
      for (const path of [
        '/',
        '/rss.xml',
        '/trump-administration-plans-to-combat-narcos-in-mexico/share.png',
      ]) {
        const { headers } = await ask(front.port, path);
        const expected = { ...fileHeaders(path, list()), ...list().overTls };
        for (const [header, value] of Object.entries(expected)) {
          expect([path, header, headers[header.toLowerCase()]]).toEqual([path, header, value]);
        }
      }
    });

    it('takes a sign-up, its confirmation, and a one-click unsubscription without origin or cookie', async () => {
      const signUp = await ask(front.port, '/api/newsletter', 'email=ada%40example.com', fromOurs);
      expect([signUp.status, signUp.headers.location]).toEqual([
        303,
        '/newsletter/check-inbox/?language=en-US',
      ]);
      const confirm = await link(/\/newsletter\/confirm\?t=[\w=-]+/);
      expect((await ask(front.port, confirm)).status).toBe(200);
      expect((await ask(front.port, confirm, '', fromOurs)).status).toBe(303);
      expect(
        (await ask(front.port, '/newsletter/unsubscribe', 'email=ada%40example.com', fromOurs)).status,
      ).toBe(200);
      const leave = (await link(/\/newsletter\/unsubscribe\?t=[\w.=-]+/)).replace('/newsletter', '/api');
      const left = await ask(front.port, leave, 'List-Unsubscribe=One-Click');
      expect([left.status, left.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(left.headers['content-security-policy']).toBe(list().everywhere['Content-Security-Policy']);
    });

    it('believes nobody who says that he is somebody else', async () => {
      const statuses = [];
      for (let time = 0; time < 8; time += 1) {
        const headers = {
          ...fromOurs,
          'X-Forwarded-For': `198.51.100.${time}`,
          Forwarded: `for=198.51.100.${time}`,
        };
        statuses.push(
          (await ask(front.port, '/api/newsletter', `email=x${time}%40example.com`, headers)).status,
        );
      }
      expect(statuses.at(-1)).toBe(429);
    });

    it('refuses a form from elsewhere and one that is too long', async () => {
      const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
      expect((await ask(front.port, '/api/newsletter', 'email=a%40example.com', foreign)).status).toBe(403);
      const long = await ask(front.port, '/api/newsletter', `email=${'a'.repeat(100_000)}`, fromOurs);
      expect(long.status).toBe(413);
    });

    it('writes down nobody who uses a form, and no link of a mail', async () => {
      const path = '/newsletter/confirm?t=secret';
      await ask(front.port, path);
      await ask(front.port, '/api/newsletter', `email=${'a'.repeat(100_000)}`, fromOurs);
      expect(written()).not.toMatch(/newsletter|secret/);
    });

    if (name.includes('proxy')) return;

    it('serves pages while our server is away, and says so to forms', async () => {
      await own.stop();
      expect((await ask(front.port, '/')).status).toBe(200);
      const { status, headers } = await ask(front.port, '/api/newsletter', 'email=a%40example.com', fromOurs);
      expect([status, headers['retry-after']]).toEqual([503, '30']);
      expect(written()).not.toMatch(/newsletter/);
      const expected = { ...requestHeaders(list()), ...list().overTls };
      for (const [header, value] of Object.entries(expected)) {
        expect([header, headers[header.toLowerCase()]]).toEqual([header, value]);
      }
    });
  });
});
