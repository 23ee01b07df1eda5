import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { type Asker, ask } from '../../src/net/ask.ts';
import { askerOf, said, serve } from './servers.ts';

/** One who asks through a proxy, and for whom looking up a name is a fault. */
const through = (proxy: string, none = '', own: readonly string[] = []): Asker =>
  askerOf([], {
    wayOut: { own, proxies: { http: proxy, https: proxy, none } },
    resolve: (name) => Promise.reject(new Error(`${name} was looked up here`)),
  });

it('http is asked of the proxy by its whole address, and the proxy finds the name', async () => {
  const proxy = await serve((_, response) => response.end('from afar'));
  const outcome = await ask('http://public.example/a?b', through(proxy.origin), { most: 100 });
  expect(outcome).toMatchObject({ kind: 'answer', body: Buffer.from('from afar') });
  expect(proxy.asked).toMatchObject([
    { method: 'GET', url: 'http://public.example/a?b', headers: { host: 'public.example' } },
  ]);
});

/** A proxy for https: what it was told to connect to, and how it answers that. */
async function tunnelling(answer: string, onward?: number) {
  const told: { url: string | undefined; key: string | undefined }[] = [];
  const server = createServer();
  server.on('connect', ({ url, headers }, socket) => {
    told.push({ url, key: headers['proxy-authorization'] });
    socket.on('error', () => {});
    socket.write(`HTTP/1.1 ${answer}\r\n\r\n`);
    if (onward)
      connect(onward, '127.0.0.1')
        .on('error', () => {})
        .pipe(socket);
    else socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { told, port: (server.address() as AddressInfo).port, close: () => server.close() };
}

it('https is asked for through a tunnel, which the proxy opens by name', async () => {
  const proxy = await tunnelling('200 OK');
  await ask('https://public.example/a?b', through(`http://127.0.0.1:${proxy.port}`));
  expect(proxy.told).toEqual([{ url: 'public.example:443', key: undefined }]);
  proxy.close();
});

it('a proxy’s password goes to the proxy and into no message', async () => {
  const proxy = await tunnelling('403 Forbidden');
  const address = `http://me:secret@127.0.0.1:${proxy.port}`;
  const outcome = await ask('https://public.example/', through(address));
  expect(said(outcome)).toBe('proxy: cannot be asked, since the proxy refuses or is not there');
  expect(proxy.told).toEqual([
    { url: 'public.example:443', key: `Basic ${Buffer.from('me:secret').toString('base64')}` },
  ]);
  const plain = await serve((_, response) => response.writeHead(407).end());
  const refused = await ask('http://public.example/', through(plain.origin));
  expect(said(refused)).toBe('proxy: cannot be asked, since the proxy refuses or is not there');
  proxy.close();
});

it('a proxy that is not there is not taken for the site', async () => {
  for (const scheme of ['http', 'https'])
    expect(said(await ask(`${scheme}://public.example/`, through('http://127.0.0.1:1')))).toBe(
      'proxy: cannot be asked, since the proxy refuses or is not there',
    );
});

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'https://[::1]/',
  'https://10.1/',
  'http://localhost/',
  'http://printer.local/',
])('%s is refused without asking the proxy', async (address) => {
  const proxy = await serve((_, response) => response.end());
  expect(said(await ask(address, through(proxy.origin)))).toMatch(/^private: /);
  expect(proxy.connections()).toBe(0);
});

it('what NO_PROXY names is asked for directly, and checked as ever', async () => {
  const proxy = await serve((_, response) => response.end());
  const asker = {
    ...through(proxy.origin, 'a.example, .b.example'),
    resolve: async () => [{ address: '10.0.0.7', family: 4 }],
  };
  for (const host of ['a.example', 'x.b.example'])
    expect(said(await ask(`http://${host}/`, asker))).toBe(
      'private: stands for 10.0.0.7, an address of a private network',
    );
  expect(proxy.connections()).toBe(0);
  expect(said(await ask('http://c.example/', asker))).toBe('200');
});

it('one’s own network is asked without a proxy', async () => {
  const [proxy, hub] = await Promise.all([1, 2].map(() => serve((_, response) => response.end())));
  expect(said(await ask(hub?.origin ?? '', through(proxy?.origin ?? '', '', [hub?.place ?? ''])))).toBe(
    '200',
  );
  expect([proxy?.connections(), hub?.connections()]).toEqual([0, 1]);
});
