import type { IncomingMessage, ServerResponse } from 'node:http';
import { formRouteAt, formRoutes, healthPaths, problemPath } from '../../model/form-routes.ts';
import { requestHeaders } from '../../model/header-list.ts';
import type { ServerContext } from '../context.ts';
import { clientAddress } from '../network.ts';
import { admit } from './form-gate.ts';
import { plain, ready } from './health.ts';
import { type Problem, problemOf, Refused } from './problem.ts';
import { pathOf } from './request-path.ts';
import type { ServedSite } from './served-site.ts';
import { putHeaders, stored } from './stored.ts';

/** What answers requests. */
export interface Listener {
  context: ServerContext;
  /** The site as it is now; it may be rebuilt while the server runs. */
  site: () => ServedSite;
  isTrusted: (address: string, hop: number) => boolean;
  /** Origins whose pages may send forms here, besides this server's own. */
  origins: readonly string[];
  /** Whether the database can be written. */
  isReady: () => Promise<boolean>;
  /** Told what went wrong by our fault. */
  complain: (error: unknown) => void;
}

/** Answers one request. Never throws. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  listener: Listener,
): Promise<void> {
  const path = pathOf(request);
  const { headers } = listener.site();
  putHeaders(response, requestHeaders(headers));
  if (isEncrypted(request, listener)) putHeaders(response, headers.overTls);
  try {
    if (path === undefined) throw new Refused({ status: 400 });
    if (path === healthPaths.alive) return plain(response, 200, 'ok');
    if (path === healthPaths.ready) return await ready(response, listener.isReady);
    const name = formRouteAt(path);
    if (!name) return stored(request, response, path, listener.site());
    const route = formRoutes[name];
    const form = await admit(request, route, listener.origins);
    // However the address was written, the page is looked for at the one in the table.
    request.url = route.path + (request.url?.match(/\?.*/s)?.[0] ?? '');
    await make(request, response, listener, { form });
  } catch (error) {
    await say(request, response, listener, error);
  }
}

/** Whether the client speaks TLS: with a proxy before us, since we do not. */
function isEncrypted({ socket, headers }: IncomingMessage, { isTrusted }: Listener): boolean {
  return headers['x-forwarded-proto'] === 'https' && isTrusted(socket.remoteAddress ?? '', 0);
}

async function make(
  request: IncomingMessage,
  response: ServerResponse,
  { context, site, isTrusted, complain }: Listener,
  own: { form: string; problem?: Problem },
): Promise<void> {
  const address = own.problem ? '' : clientAddress(request, isTrusted);
  const saidWhere = request.headers['sec-fetch-site'] !== undefined;
  await site().makePage(request, response, { server: context, address, saidWhere, complain, ...own });
}

/** Says why a request was not taken, on a page like the others. */
async function say(
  request: IncomingMessage,
  response: ServerResponse,
  listener: Listener,
  error: unknown,
): Promise<void> {
  const problem = problemOf(error);
  if (problem.status === 500 || problem.status === 503) listener.complain(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What was not read of a form that is too long is not waited for.
  if (!request.complete) response.setHeader('Connection', 'close');
  if (problem.retryAfter) response.setHeader('Retry-After', problem.retryAfter);
  if (problem.allow) response.setHeader('Allow', problem.allow);
  request.url = problemPath;
  // Whatever the client called us, the page does not depend on it.
  request.headers.host = 'localhost';
  request.method = request.method === 'HEAD' ? 'HEAD' : 'GET';
  try {
    await make(request, response, listener, { form: '', problem });
  } catch (cause) {
    listener.complain(cause);
    plain(response, 500, 'Something went wrong.');
  }
}
