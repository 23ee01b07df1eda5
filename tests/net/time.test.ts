import { describe, expect, it } from 'vitest';
import { askAt, said, serve, serveRaw } from './servers.ts';

describe('time', () => {
  const little = { whole: 300 };

  it.each([
    ['the connection is taken and nothing comes', () => {}],
    ['headers come letter by letter', (write: (text: string) => void) => write('HTTP/1.1 200 OK\r\nX-A: ')],
  ])('ends where %s', async (_, begin) => {
    const server = await serveRaw((socket) => {
      begin((text) => socket.write(text));
      const drip = setInterval(() => socket.write('a'), 20);
      if (begin.length === 0) clearInterval(drip);
      socket.on('close', () => clearInterval(drip));
    });
    expect(said(await askAt(server, '/', { patience: little }))).toBe('slow: does not answer within 0.3 s');
    expect(said(await askAt(server, '/', { patience: { whole: 60_000, head: 200 } }))).toBe(
      'slow: does not begin to answer within 0.2 s',
    );
  });

  it('ends where a body comes letter by letter', async () => {
    const server = await serve((_, response) => {
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(said(await askAt(server, '/', { most: 1_000_000, patience: little }))).toBe(
      'slow: does not answer within 0.3 s',
    );
  });

  it('counts for all redirects together', async () => {
    const server = await serve((_, response) =>
      setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 60),
    );
    expect(said(await askAt(server, '/', { redirects: 1_000, patience: little }))).toMatch(
      /^slow: .*0\.3 s$/,
    );
  });

  it('lets go of the connection', async () => {
    const closed = Promise.withResolvers<void>();
    const server = await serveRaw((socket) => socket.resume().on('close', () => closed.resolve()));
    await askAt(server, '/', { patience: little });
    await closed.promise;
  });
});
