import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { askAt, said, serve, serveRaw } from './servers.ts';

const megabyte = 1_000_000;
/** A hundred megabytes of nothing. */
const bomb = Buffer.alloc(100 * megabyte);
const packed = { gzip: gzipSync(bomb), deflate: deflateSync(bomb), br: brotliCompressSync(bomb) };
const tooLarge = 'large: is larger than 1,000,000 bytes';

/** Sends the same part until the other has had enough. */
function pour(response: ServerResponse, part: Buffer): void {
  const more = (): void => {
    while (!response.destroyed) if (!response.write(part)) return void response.once('drain', more);
  };
  more();
}

describe('a body', () => {
  it.each(Object.entries(packed))('that %s has packed small is counted unpacked', async (coding, body) => {
    expect(body.length).toBeLessThan(megabyte);
    const server = await serve((_, response) => response.setHeader('Content-Encoding', coding).end(body));
    expect(said(await askAt(server, '/', { most: megabyte }))).toBe(tooLarge);
    expect(await askAt(server, '/', { most: bomb.length })).toMatchObject({ body: { length: bomb.length } });
  });

  it('without an end is let go, packed too, and when it unpacks to nothing', async () => {
    const plain = Buffer.alloc(50_000, 'x');
    const empty = Buffer.concat(Array.from({ length: 2_000 }, () => gzipSync('')));
    const server = await serve(({ url }, response) => {
      if (url !== '/plain') response.setHeader('Content-Encoding', 'gzip');
      if (url === '/packed') pour(response, packed.gzip);
      else pour(response, url === '/empty' ? empty : plain);
    });
    for (const path of ['/plain', '/packed', '/empty'])
      expect(said(await askAt(server, path, { most: megabyte }))).toBe(tooLarge);
  });

  it('that says itself how large it is, is not begun', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': 5 * megabyte }).flushHeaders();
    });
    expect(said(await askAt(server, '/', { most: megabyte }))).toBe(tooLarge);
  });

  it('may be exactly as large as is wanted, packed or not', async () => {
    const text = Buffer.from('x'.repeat(1_000));
    const server = await serve(({ url }, response) => {
      const coding = url?.slice(1);
      if (coding === 'gzip') response.setHeader('Content-Encoding', coding).end(gzipSync(text));
      else response.end(text);
    });
    for (const path of ['/', '/gzip'])
      expect(await askAt(server, path, { most: 1_000 })).toMatchObject({ kind: 'answer', body: text });
    expect(said(await askAt(server, '/', { most: 999 }))).toBe('large: is larger than 999 bytes');
  });

  it.each([
    ['zstd', 'x', 'is packed in a way that was not asked for'],
    ['gzip, gzip', 'x', 'is packed in a way that was not asked for'],
    ['__proto__', 'x', 'is packed in a way that was not asked for'],
    ['gzip', 'not packed at all', 'sends something that cannot be unpacked'],
    ['br', 'not packed at all', 'sends something that cannot be unpacked'],
  ])('that says “%s” and is none is not taken', async (coding, body, reason) => {
    const server = await serve((_, response) => response.setHeader('Content-Encoding', coding).end(body));
    expect(said(await askAt(server, '/', { most: 100 }))).toBe(`unreadable: ${reason}`);
  });

  it('is not read unless it is wanted', async () => {
    const server = await serve((_, response) => pour(response, Buffer.alloc(50_000)));
    expect(await askAt(server)).toMatchObject({ kind: 'answer', status: 200, body: { length: 0 } });
  });
});

describe('a media type', () => {
  const wanting = async (given: string | undefined, ...types: string[]): Promise<string> => {
    const server = await serve((_, response) => {
      if (given !== undefined) response.setHeader('Content-Type', given);
      response.end('x');
    });
    return said(await askAt(server, '/', { most: 10, types }));
  };

  it.each([
    ['image/png', ['image/*']],
    ['Image/JPEG; charset=x', ['text/html', 'image/jpeg']],
  ])('%s is taken where %s is wanted', async (given, types) => {
    expect(await wanting(given, ...types)).toBe('200');
  });

  it.each([
    ['text/html', ['image/*'], 'is text/html, and image/* is wanted'],
    ['imagery/png', ['image/*'], 'is imagery/png, and image/* is wanted'],
    ['image/', ['image/*'], 'is of no known type, and image/* is wanted'],
    [undefined, ['a/b', 'c/d'], 'is of no known type, and a/b or c/d is wanted'],
    ['<script>', ['a/b'], 'is of no known type, and a/b is wanted'],
  ])('%s is not taken where %s is wanted', async (given, types, reason) => {
    expect(await wanting(given, ...types)).toBe(`type: ${reason}`);
  });
});

describe('what is no answer', () => {
  it.each([
    ['nonsense', 'unreadable', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['two lengths', 'unreadable', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['endless headers', 'unreadable', `HTTP/1.1 200 OK\r\n${`X-A: ${'a'.repeat(1_000)}\r\n`.repeat(200)}`],
    ['less than was said', 'unreachable', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab'],
    ['nothing', 'unreachable', ''],
  ])('%s is said in words', async (_, code, text) => {
    const server = await serveRaw((socket) => socket.end(text));
    expect(said(await askAt(server, '/', { most: 100 }))).toMatch(new RegExp(`^${code}: (answers|cannot)`));
  });

  it('and a server that refuses is', async () => {
    const server = await serve(() => {});
    const gone = { ...server, origin: 'http://127.0.0.1:1', place: '127.0.0.1:1' };
    expect(said(await askAt(gone))).toBe('refused: is not answered: its server refuses');
  });
});
