import { expect, it } from 'vitest';
import { ask } from '../../src/net/ask.ts';
import { askAt, askerOf, type Running, said, serve } from './servers.ts';

/** A server that leads on wherever its address says, as `/STATUS?ADDRESS`. */
const leading = (host?: string): Promise<Running> =>
  serve(({ url = '' }, response) => {
    const [path = '', location = ''] = url.split('?');
    const status = Number(path.slice(1));
    if (status) response.writeHead(status, { Location: decodeURIComponent(location) });
    response.end('the end');
  }, host);

const to = (address: string, status = 302): string => `/${status}?${encodeURIComponent(address)}`;

it.each([
  [
    'http://127.0.0.1:1/',
    'private: leads on to an address that stands for 127.0.0.1, an address of this machine',
  ],
  [
    'http://2130706433/',
    'private: leads on to an address that stands for 127.0.0.1, an address of this machine',
  ],
  [
    '//169.254.169.254/latest',
    'private: leads on to an address that stands for 169.254.169.254, an address of the same cable',
  ],
  [
    'http://[::ffff:10.0.0.1]/',
    'private: leads on to an address that stands for ::ffff:a00:1, an address of IPv4 within IPv6',
  ],
  ['http://localhost/', 'private: leads on to an address that has a name of an inner network'],
  [
    'http://example.org:22/',
    'port: leads on to an address that has the port 22, on which pages are not published',
  ],
  ['http://me:secret@example.org/', 'credentials: leads on to an address that carries a name or a password'],
  ['file:///etc/passwd', 'scheme: leads on to an address that is neither http nor https'],
  ['http://[', 'no-address: leads on to an address that is no address'],
])('nobody is led on to %s', async (address, reason) => {
  const server = await leading();
  expect(said(await askAt(server, to(address)))).toBe(reason);
  expect(server.asked).toHaveLength(1);
});

it('a name that resolves into the private network is refused at every step', async () => {
  const server = await leading();
  const asker = askerOf([server.place], { resolve: async () => [{ address: '10.0.0.7', family: 4 }] });
  expect(said(await ask(`${server.origin}${to('https://inner.example/key?secret')}`, asker))).toBe(
    'private: leads on to https://inner.example, which stands for 10.0.0.7, an address of a private network',
  );
});

it('what lies outside never leads into one’s own network, though that may be asked', async () => {
  const [hub, outside] = await Promise.all([leading(), leading('::1')]);
  const asker = askerOf([hub.place, outside.place]);
  const fromOwn = await ask(`${outside.origin}${to(`${hub.origin}/0`)}`, asker);
  expect(said(fromOwn)).toBe('200');
  // The proxy stands for the internet.
  const proxied = {
    ...asker,
    wayOut: { own: [hub.place], proxies: { http: outside.origin, https: '', none: '' } },
  };
  const internet = await serve((_, response) => response.writeHead(302, { Location: hub.origin }).end());
  proxied.wayOut.proxies.http = internet.origin;
  expect(said(await ask('http://public.example/', proxied))).toMatch(
    /^private: leads on to an address that stands for 127/,
  );
  expect(internet.asked.map(({ url }) => url)).toEqual(['http://public.example/']);
  expect(hub.asked).toHaveLength(1);
});

it.each([
  [301, 'POST', 'GET'],
  [302, 'POST', 'GET'],
  [303, 'POST', 'GET'],
  [307, 'POST', 'POST'],
  [308, 'POST', 'POST'],
  [303, 'HEAD', 'HEAD'],
  [301, 'HEAD', 'HEAD'],
] as const)('%s of a %s leads on by %s', async (status, method, then) => {
  const server = await leading();
  const body = { type: 'text/plain', text: 'hello' };
  const outcome = await askAt(server, to('/0#there', status), { method, ...(method === 'POST' && { body }) });
  expect(outcome).toMatchObject({ kind: 'answer', status: 200, address: `${server.origin}/0#there` });
  expect(server.asked[1]).toMatchObject({ method: then, url: '/0' });
  expect(server.asked[1]?.headers['content-type']).toBe(then === 'POST' ? 'text/plain' : undefined);
});

it('a key goes to the site that was named, and to no other', async () => {
  const [first, second] = await Promise.all([leading(), leading()]);
  const asker = askerOf([first.place, second.place]);
  const headers = { authorization: 'Bearer key', 'x-key': 'key' };
  await ask(`${first.origin}${to(to(`${second.origin}${to(`${first.origin}/0`)}`))}`, asker, { headers });
  expect(first.asked.map(({ headers }) => headers['x-key'])).toEqual(['key', 'key', undefined]);
  expect(
    second.asked.map(({ headers }) => [headers['x-key'], headers.authorization, headers.referer]),
  ).toEqual([[undefined, undefined, undefined]]);
});

it('loops end', async () => {
  const server = await leading();
  const looping = await serve((_, response) => response.writeHead(302, { Location: '/' }).end());
  const reason = 'redirects: leads on from one address to another too often';
  expect(said(await askAt(looping))).toBe(reason);
  expect(looping.asked).toHaveLength(11);
  expect(said(await askAt(server, to('/0'), { redirects: 0 }))).toBe(reason);
  expect(said(await askAt(server, to('/0'), { redirects: 1 }))).toBe('200');
});

it('a redirect without an address is an answer, and so is an error with one', async () => {
  const server = await serve(({ url }, response) =>
    response
      .writeHead(url === '/bare' ? 302 : 404, url === '/bare' ? {} : { Location: 'http://10.0.0.1/' })
      .end(),
  );
  expect(said(await askAt(server, '/bare'))).toBe('302');
  expect(said(await askAt(server, '/gone'))).toBe('404');
});
