import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folded } from '../built/built-site.ts';
import { post, type Running, raw, startServer } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.origin + path, { headers, redirect: 'manual' });
const h1 = async (response: Response): Promise<string> =>
  folded(/<h1>(.*?)<\/h1>/s.exec(await response.text())?.[1] ?? '');
const mails = (): string[] =>
  readdirSync(join(server.data, 'mail')).map((name) => readFileSync(join(server.data, 'mail', name), 'utf8'));

describe('the static site', () => {
  it('is sent compressed as the browser likes, and not again when it has not changed', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await get('/', { 'Accept-Encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(await response.text()).toContain('Trump Administration Now Plans');
    }
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'If-None-Match': etag })).status).toBe(304);
  });

  it('says nothing but the length to HEAD', async () => {
    const response = await fetch(`${server.origin}/`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('is compressed down to the smallest text for programs', async () => {
    const response = await get('/.well-known/security.txt', { 'Accept-Encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
  });

  it('leads to the one address of each page', async () => {
    const response = await get('/about?from=feed');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/about/?from=feed']);
  });

  it('gives feeds and Markdown their types', async () => {
    const types = [
      '/rss.xml',
      '/feed.json',
      '/atom.xml',
      '/trump-administration-plans-to-combat-narcos-in-mexico/article.md',
    ];
    const found = await Promise.all(types.map(async (path) => (await get(path)).headers.get('content-type')));
    expect(found).toEqual([
      'application/xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
      'application/xml; charset=utf-8',
      'text/markdown; charset=utf-8',
    ]);
  });

  it.each([
    '/nowhere/',
    '/_headers',
    '/%5Fheaders',
    '/_redirects',
    '/index.html.br',
    '/for-server/site.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/.building',
    '/404',
    '/about.html',
    '/rss.xml/',
    '/_astro/',
    '/deploy/nginx.conf',
  ])('%s is not there', async (path) => {
    const answer = await raw(server.port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('There is no page here');
    expect(answer).not.toContain('"dependencies"');
  });

  it('says that an address which cannot be read is none', async () => {
    const response = await get('/%ff');
    expect([response.status, await h1(response)]).toEqual([400, 'This could not be read']);
  });
});

it.each(['//', '//evil.example/', '/\\\\', 'http://['])('%s is no address, and no trouble', async (path) => {
  const answer = await raw(server.port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(
    await raw(server.port, 'GET /newsletter/confirm HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n'),
  ).toMatch(/^HTTP\/1\.1 400 /);
});

describe('every answer', () => {
  it('carries the same protecting headers, errors and redirects included', async () => {
    const answers = await Promise.all([
      get('/'),
      get('/nowhere/'),
      get('/about'),
      get('/%ff'),
      get('/rss.xml'),
      get('/newsletter/check-inbox/'),
      get('/newsletter/confirm?t=x'),
      post(server, '/api/newsletter', 'email=', {}),
      post(server, '/api/newsletter', 'email='),
      post(server, '/', 'a=b'),
      get('/healthz'),
    ]);
    const names = [
      'content-security-policy',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'permissions-policy',
    ];
    const sets = answers.map(({ headers }) => names.map((name) => headers.get(name)));
    expect(new Set(sets.map((set) => JSON.stringify(set))).size).toBe(1);
    expect(sets[0]).not.toContain(null);
    expect(answers.map(({ status }) => status)).toEqual([
      200, 404, 301, 400, 200, 200, 410, 403, 422, 405, 200,
    ]);
  });

  it('says nothing of https where there is none, whatever a stranger claims', async () => {
    for (const headers of [{}, { 'X-Forwarded-Proto': 'https' }])
      expect((await get('/', headers)).headers.get('strict-transport-security')).toBeNull();
  });

  it('that is made on request lets in the very style that its policy names', async () => {
    const response = await get('/newsletter/check-inbox/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await response.text()) ?? [];
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`sha256-${hash}`);
  });
});

describe('a form', () => {
  it('from a page of ours is taken, and leads to a mail with a link that works', async () => {
    const sent = await post(server, '/api/newsletter', 'email=ada%40example.com&website=&place=text');
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      '/newsletter/check-inbox/?language=en-US',
    ]);
    await expect.poll(() => server.said()).toContain('/newsletter/confirm?t=');
    const path = /\/newsletter\/confirm\?t=[\w-]+/.exec(server.said())?.[0] ?? '';
    expect(server.said()).toContain(`${server.origin}${path}`);
    for (let time = 0; time < 10; time += 1) {
      const page = await get(path);
      expect([page.status, await h1(page)]).toEqual([200, 'One step to go']);
      expect((await fetch(server.origin + path, { method: 'HEAD' })).status).toBe(200);
    }
    const confirmed = await post(server, path, '');
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([
      303,
      '/newsletter/welcome/?language=en-US',
    ]);
    const welcome = await (await get('/newsletter/welcome/?language=en-US')).text();
    expect(welcome).toContain('Thank you for signing up.');
    expect(await h1(await post(server, path, ''))).toBe('You are subscribed');
  });

  it.each([
    ['from elsewhere', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['from nowhere', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['that does not say where from', {}],
    ['from a neighbouring site', { Origin: 'https://other.franknez.example', 'Sec-Fetch-Site': 'same-site' }],
  ])('%s is refused', async (_name, headers) => {
    const response = await post(server, '/api/newsletter', 'email=a%40example.com', headers);
    expect([response.status, await h1(response)]).toEqual([403, 'This form came from elsewhere']);
  });

  it('from the publication’s own address is taken, wherever the server is', async () => {
    const response = await post(server, '/api/newsletter', 'email=b%40example.com', {
      Origin: 'https://franknez.example',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(response.status).toBe(303);
  });

  it('with a mistake comes back with what was typed, and says the mistake in words', async () => {
    const response = await post(server, '/api/newsletter', 'email=%3Cb%3Eada&place=text');
    expect(response.status).toBe(422);
    const page = await response.text();
    const field = parseHTML(page).document.querySelector('#email-again');
    expect(field?.getAttribute('value')).toBe('<b>ada');
    expect(page).toContain('href="#email-again"');
    expect(page).toMatch(/<strong id="email-again-problem">Enter one e-mail address/);
    expect(page).toMatch(/aria-invalid="true" aria-describedby="email-again-problem"/);
  });

  it.each([
    ['too long', 'application/x-www-form-urlencoded', `email=${'a'.repeat(100_000)}`, 413],
    ['as JSON', 'application/json', '{"email":"a@example.com"}', 415],
    [
      'with files',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na@example.com\r\n--x',
      415,
    ],
    [
      'with 2,000 fields',
      'application/x-www-form-urlencoded',
      `email=a%40example.com${'&a='.repeat(1_000)}`,
      422,
    ],
    [
      'with one field twice',
      'application/x-www-form-urlencoded',
      'email=a%40example.com&email=b%40example.com',
      422,
    ],
    ['that is no UTF-8', 'application/x-www-form-urlencoded', 'email=%FF%FE%40example.com', 422],
    ['with NUL', 'application/x-www-form-urlencoded', 'email=a%00%40example.com', 422],
  ])('%s is answered by a page', async (_name, type, body, status) => {
    const response = await post(server, '/api/newsletter', body, {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': type,
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await h1(response)).not.toBe('');
  });

  it('that says it is compressed is not unpacked', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Encoding': 'gzip' };
    expect((await post(server, '/api/newsletter', 'email=a', headers)).status).toBe(415);
  });

  it('without a length is read no further than it may be long', async () => {
    const head =
      'POST /api/newsletter HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = `1000\r\n${'a'.repeat(4096)}\r\n`;
    const answer = await raw(server.port, head + chunk.repeat(25));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that lies about its length is no request', async () => {
    const head =
      'POST /api/newsletter HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';
    for (const lie of [
      'Content-Length: 5\r\nContent-Length: 6\r\n',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      'Content-Length: -1\r\n',
    ]) {
      expect(await raw(server.port, `${head}${lie}\r\na=b`)).toMatch(/^HTTP\/1\.1 400 /);
    }
  });

  it('with a huge header is no request', async () => {
    expect(await raw(server.port, `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });

  it('that dawdles is left', async () => {
    const slowly =
      'POST /api/newsletter HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\nemail=';
    const [headers, body] = await Promise.all([
      raw(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n'),
      raw(server.port, slowly),
    ]);
    expect(headers).toMatch(/^HTTP\/1\.1 408 /);
    expect(body).not.toContain('303');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way to send one', async (method) => {
    for (const path of ['/', '/api/newsletter', '/newsletter/check-inbox/']) {
      const response = await fetch(server.origin + path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toContain('GET, HEAD');
    }
  });

  it('sent to a page that takes none says so', async () => {
    for (const path of ['/about/', '/newsletter/check-inbox/']) {
      const response = await post(server, path, 'a=b');
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    expect(await raw(server.port, 'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 405 /,
    );
  });
});

it('an address of the table is known however it is written, and keeps what was asked', async () => {
  for (const path of ['/newsletter/unsubscribe', '/newsletter/unsubscribe/', '/newsletter/%75nsubscribe'])
    expect((await get(`${path}?t=nobody.x`)).status).toBe(410);
});

describe('unsubscribing', () => {
  it('by a mail program needs no cookie, no origin and no redirect', async () => {
    const response = await post(server, '/api/unsubscribe?t=nobody.x', 'List-Unsubscribe=One-Click', {});
    expect(response.status).toBe(410);
    const seen = await get('/api/unsubscribe?t=nobody.x');
    expect([seen.status, seen.headers.get('location')]).toEqual([303, '/newsletter/unsubscribe?t=nobody.x']);
  });

  it('without a mail at hand says the same to every address', async () => {
    const answers = await Promise.all(
      ['ada%40example.com', 'stranger%40example.com'].map(async (email) => {
        const response = await post(server, '/newsletter/unsubscribe', `email=${email}`);
        return [response.status, (await response.text()).replaceAll(/<style>[\s\S]*?<\/style>/g, '')];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    await expect
      .poll(() => mails().filter((mail) => mail.includes('Your link to unsubscribe')).length)
      .toBe(1);
  });
});

describe('what a client says of itself', () => {
  it('does not lead mails elsewhere', async () => {
    const before = mails().length;
    const body = 'email=host%40example.com';
    const request = `POST /api/newsletter HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
    expect(await raw(server.port, request)).toMatch(/^HTTP\/1\.1 303 /);
    await expect.poll(() => mails().length).toBe(before + 1);
    for (const mail of mails()) expect(mail).not.toContain('evil.test');
  });

  it('does not make it another network', async () => {
    const statuses = [];
    for (let time = 0; time < 20; time += 1) {
      const headers = { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': `198.51.100.${time}` };
      statuses.push((await post(server, '/api/newsletter', `email=x${time}%40example.com`, headers)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    const busy = await post(server, '/api/newsletter', 'email=y%40example.com');
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await h1(busy)).toBe('Too many at once');
  });
});

it('says whether it lives and whether it can work', async () => {
  expect(await (await get('/healthz')).text()).toBe('ok\n');
  expect(await (await get('/readyz')).text()).toBe('ready\n');
});
