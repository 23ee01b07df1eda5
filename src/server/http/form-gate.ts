import type { IncomingMessage } from 'node:http';
import type { FormRoute } from '../../model/form-routes.ts';
import { Refused } from './problem.ts';

/**
 * Lets a request in, with the form that it brings, if that may come in at all.
 * @param origins whose pages may send forms here, besides this server's own
 * @returns the form as it came, as text; empty for GET and HEAD
 * @throws {Refused}
 */
export async function admit(
  request: IncomingMessage,
  route: FormRoute,
  origins: readonly string[],
): Promise<string> {
  if (!route.methods.some((method) => method === request.method))
    throw new Refused({ status: 405, allow: route.methods.join(', ') });
  if (request.method !== 'POST') return '';
  if (!route.anyOrigin && !isOurs(request, origins)) throw new Refused({ status: 403 });
  const { headers } = request;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (headers['content-encoding'] || type !== 'application/x-www-form-urlencoded') {
    throw new Refused({ status: 415 });
  }
  return read(request, route.mostBytes);
}

/**
 * Whether a form comes from a page of ours: the browser says that the page had this server's origin
 * (Fetch Metadata), or names one that is allowed. A missing, foreign or `null` Origin is refused.
 */
function isOurs({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  return headers.origin !== undefined && origins.includes(headers.origin);
}

async function read(request: IncomingMessage, most: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new Refused({ status: 413 });
  const chunks: Buffer[] = [];
  let size = 0;
  // What is left unread must not take the answer with it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Refused({ status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
