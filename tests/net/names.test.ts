import net from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '../../src/net/ask.ts';
import { checkedLookup, type Resolve } from '../../src/net/connector.ts';
import { checkAddress } from '../../src/net/target.ts';
import { askerOf, said, serve } from './servers.ts';

afterEach(() => vi.restoreAllMocks());

const v4 = (...addresses: string[]) => addresses.map((address) => ({ address, family: 4 }));
/** What is said of a public name that resolves as told. */
const saidOf = async (resolve: Resolve, address = 'http://public.example/'): Promise<string> =>
  said(await ask(address, askerOf([], { resolve })));

it.each([
  ['127.0.0.1', 'this machine'],
  ['192.168.0.10', 'a private network'],
  ['169.254.169.254', 'the same cable'],
])('a name that resolves to %s is refused', async (address, network) => {
  expect(await saidOf(async () => v4(address))).toBe(
    `private: stands for ${address}, an address of ${network}`,
  );
});

it('a name with a public and a private address is refused whole, in whatever order', async () => {
  const words = 'private: stands for 10.0.0.7, an address of a private network';
  expect(await saidOf(async () => v4('8.8.8.8', '10.0.0.7'))).toBe(words);
  expect(await saidOf(async () => v4('10.0.0.7', '8.8.8.8'))).toBe(words);
  expect(
    await saidOf(async () => [{ address: '::1', family: 6 }, ...v4('8.8.8.8')], 'https://a.example/'),
  ).toBe('private: stands for ::1, an address of this machine');
});

it('a name that is not known is said to be so', async () => {
  const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  expect(await saidOf(() => Promise.reject(unknown))).toBe('no-name: has a name that is not known');
  expect(await saidOf(async () => [])).toBe('no-name: has a name without an address');
});

it('each time that a name is looked up it is checked, and Node is given what was checked and nothing else', async () => {
  const answers = [v4('8.8.8.8'), v4('127.0.0.1'), v4('8.8.4.4', '::1')];
  const lookup = checkedLookup(async () => answers.shift() ?? [], checkAddress);
  const once = () =>
    new Promise((resolve) => lookup('rebind.example', { all: true }, (...given) => resolve(given)));
  expect(await once()).toEqual([null, v4('8.8.8.8')]);
  expect(await once()).toEqual([expect.objectContaining({ code: 'private' }), []]);
  expect(await once()).toEqual([expect.objectContaining({ code: 'private' }), []]);
});

it('a name is looked up once for a request, and what is connected to is what was found', async () => {
  const server = await serve((_, response) => response.end('here'));
  const resolve = vi.fn<Resolve>().mockResolvedValueOnce(v4('127.0.0.1')).mockResolvedValue(v4('8.8.8.8'));
  const port = new URL(server.origin).port;
  const asker = askerOf([`hub.office.example:${port}`], { resolve });
  const outcome = await ask(`http://hub.office.example:${port}/`, asker, { most: 10 });
  expect(outcome).toMatchObject({ kind: 'answer', body: Buffer.from('here') });
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(server.asked[0]?.headers.host).toBe(`hub.office.example:${port}`);
});

it('a connection that ends somewhere else than was checked is not used', async () => {
  const server = await serve((_, response) => response.end('secret'));
  const resolve = vi.fn<Resolve>().mockResolvedValue(v4('8.8.8.8'));
  const port = Number(new URL(server.origin).port);
  const connect = net.connect;
  // As if the machine, or a package on it, led the connection astray.
  vi.spyOn(net, 'connect').mockImplementation((() => connect(port, '127.0.0.1')) as typeof net.connect);
  const outcome = await ask('http://public.example/', askerOf([], { resolve }), { most: 10 });
  expect(said(outcome)).toBe('private: stands for 127.0.0.1, an address of this machine');
  expect([server.connections(), server.asked]).toEqual([1, []]);
});
