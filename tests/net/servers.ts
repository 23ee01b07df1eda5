import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as listenRaw, type AddressInfo, type Socket } from 'node:net';
import { afterEach } from 'vitest';
import { type Asker, ask, type Outcome, type Wish } from '../../src/net/ask.ts';

/** A server of a test, which is closed after it. */
export interface Running {
  origin: string;
  /** `host:port`, as an owner allows it. */
  place: string;
  /** What it was asked: method, path and headers. */
  asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
  /** How many connections it has seen. */
  connections: () => number;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function opened(server: Pick<Server, 'listen' | 'address' | 'on' | 'close'>, host: string) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const place = `${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  return { place, origin: `http://${place}`, connections: () => sockets.size };
}

/** A server that answers as it is told. */
export async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<Running> {
  const asked: Running['asked'] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers });
    listener(request, response);
  });
  return { asked, ...(await opened(server, host)) };
}

/** A server below HTTP. */
export const serveRaw = async (take: (socket: Socket) => void): Promise<Omit<Running, 'asked'>> =>
  opened(listenRaw(take) as unknown as Server, '127.0.0.1');

const direct = { http: '', https: '', none: '' };

/** One who asks, and may ask at these places of the own network. */
export const askerOf = (own: readonly string[], more: Partial<Asker> = {}): Asker => ({
  publication: 'https://paper.example',
  wayOut: { own, proxies: direct },
  ...more,
});

/** Asks a server of the test. */
export const askAt = (
  server: Pick<Running, 'origin' | 'place'>,
  path = '/',
  wish: Wish = {},
): Promise<Outcome> => ask(`${server.origin}${path}`, askerOf([server.place]), wish);

/** The code of a fault and its words, or the status of an answer. */
export const said = (outcome: Outcome): string =>
  outcome.kind === 'fault' ? `${outcome.code}: ${outcome.reason}` : String(outcome.status);
