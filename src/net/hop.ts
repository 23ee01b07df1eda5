import type { Dispatcher } from 'undici';
import { boundedBody, codings } from './bounded-body.ts';
import { guardedConnector, type Resolve } from './connector.ts';
import { toFaultOfRequest } from './fault.ts';
import type { Patience } from './patience.ts';
import { checkAddress } from './target.ts';
import type { WayOut } from './way-out.ts';

/** One request to one address, which has been checked. */
export interface Hop {
  url: URL;
  method: 'GET' | 'HEAD' | 'POST';
  headers: Readonly<Record<string, string>>;
  /** Headers that the site gets that was named first, and none to which it leads on. */
  forFirst: Readonly<Record<string, string>>;
  body: string | undefined;
  /** Whether it may lie in one's own network; it is then asked without a proxy. */
  isOwn: boolean;
}

/** What a server says before the body of its answer (RFC 9110, 15). */
export interface Head {
  status: number;
  /** A header by its name in small letters; the first where there are several, nothing where there is none. */
  header: (name: string) => string | undefined;
  /** The body, of no more bytes than this. */
  read: (most: number) => Promise<Buffer>;
}

/** Who is asked, and how one gets there. */
export interface Route {
  wayOut: WayOut;
  resolve: Resolve;
  patience: Patience;
}

/**
 * Makes the request, hands its head to whoever asks, and lets go of the connection when they are done.
 * @throws {NetFault}
 */
export async function hop<T>(
  { url, method, headers, forFirst, body, isOwn }: Hop,
  route: Route,
  take: (head: Head) => Promise<T>,
): Promise<T> {
  const isProxied = !isOwn && Boolean(route.wayOut.proxies.http || route.wayOut.proxies.https);
  // Loaded only here: most commands ask nobody.
  const undici = await import('undici');
  const dispatcher = dispatcherOf(undici, isOwn, route);
  const letGo = (): void => void dispatcher.destroy().catch(() => {});
  const hasBegun = route.patience.begin(letGo);
  try {
    const answer = await undici.request(url, {
      dispatcher,
      method,
      headers: { ...headers, ...forFirst, 'accept-encoding': codings },
      body: body ?? null,
    });
    hasBegun();
    return await take(headOf(answer));
  } catch (error) {
    throw toFaultOfRequest(error, isProxied);
  } finally {
    letGo();
  }
}

/** Connections of this one request: none is kept, so that every hop is looked up and checked anew. */
function dispatcherOf(
  { Agent, EnvHttpProxyAgent, buildConnector }: typeof import('undici'),
  isOwn: boolean,
  { wayOut: { proxies }, resolve, patience: { whole } }: Route,
): Dispatcher {
  const check = isOwn ? () => {} : checkAddress;
  const connect = guardedConnector(buildConnector, check, { resolve, patience: whole });
  // undici's own patience is a second line: what is waited for is decided above.
  const options = { connect, allowH2: false, headersTimeout: whole, bodyTimeout: whole };
  if (isOwn) return new Agent(options);
  const { http: httpProxy, https: httpsProxy, none: noProxy } = proxies;
  return new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy, connectTimeout: whole });
}

function headOf({ statusCode, headers, body }: Dispatcher.ResponseData): Head {
  const header = (name: string): string | undefined => [headers[name]].flat()[0];
  // What nobody reads ends with an error when the connection is let go.
  body.on('error', () => {});
  return {
    status: statusCode,
    header,
    read: (most) =>
      boundedBody(
        body,
        { coding: [headers['content-encoding']].flat().join(', '), length: header('content-length') ?? '' },
        most,
      ),
  };
}
