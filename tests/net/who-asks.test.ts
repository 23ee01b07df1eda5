import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '../../src/net/ask.ts';
import { askerOf, serve } from './servers.ts';

afterEach(() => vi.unstubAllEnvs());

it('others are told the publication’s address, and nothing of the machine, of readers or of the way here', async () => {
  vi.stubEnv('USER', 'somebody');
  const server = await serve((_, response) =>
    response.writeHead(302, { Location: '/again', 'Set-Cookie': 'id=1', ETag: '"a"' }).end(),
  );
  await ask(`${server.origin}/?a`, askerOf([server.place]), {
    redirects: 1,
    types: ['text/html', 'image/*'],
  });
  const headers = {
    host: server.place,
    connection: 'keep-alive',
    'user-agent': 'Broadside (+https://paper.example)',
    accept: 'text/html, image/*',
    'accept-encoding': 'gzip, br',
  };
  expect(server.asked.map((each) => each.headers)).toEqual([headers, headers]);
});

it('a publication without settings is not named', async () => {
  const server = await serve((_, response) => response.end());
  await ask(server.origin, askerOf([server.place], { publication: undefined }));
  expect(server.asked[0]?.headers['user-agent']).toBe('Broadside');
});

it('what is sent comes with its type, and a key where it belongs', async () => {
  const server = await serve((_, response) => response.end());
  await ask(server.origin, askerOf([server.place]), {
    method: 'POST',
    body: { type: 'text/plain', text: 'é' },
    headers: { authorization: 'key' },
  });
  expect(server.asked).toMatchObject([
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'content-length': '2', authorization: 'key' },
    },
  ]);
});

it('several may be asked at once, over IPv6 too', async () => {
  const server = await serve(({ url }, response) => response.end(url), '::1');
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, n) => ask(`${server.origin}/${n}`, askerOf([server.place]), { most: 10 })),
  );
  expect(outcomes.map((each) => (each.kind === 'answer' ? String(each.body) : each.reason))).toEqual(
    Array.from({ length: 20 }, (_, n) => `/${n}`),
  );
});
