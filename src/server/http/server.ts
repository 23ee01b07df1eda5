import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Listener } from './listener.ts';

/** A server that is listening. */
export interface RunningServer {
  port: number;
  /** Takes no new request, lets those under way end, and gives up on them after the time given. */
  stop: (patience: number) => Promise<void>;
}

/** Milliseconds that a client has for its headers and for its whole request. */
const patience = { headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000 };

/** Listens at an interface and a port; 0 takes any free one. */
export async function listen(listener: Listener, host: string, port: number): Promise<RunningServer> {
  const server = createServer({ ...patience, connectionsCheckingInterval: 1_000 }, (request, response) => {
    void answer(request, response, listener);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: (time) => stop(server, time) };
}

function stop(server: Server, time: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), time);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
