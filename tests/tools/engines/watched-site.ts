import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site as its server gives it, with a listener for everything that a browser does not get or refuses. */
export interface WatchedSite {
  origin: string;
  /** What browsers have reported as against the policy, and what was asked for and is not there. */
  trouble: string[];
  stop: () => void;
}

const reports = '/-/reports';
/** A page that holds another at a width that a window cannot have. */
const frame = '/-/frame';

/** Address of a page that shows one of the site's at a width of its own, in pixels. */
export const framed = (path: string, width: number): string => `${frame}?path=${path}&width=${width}`;

/**
 * Stands in front of a server and asks browsers to report what they block.
 * Inside a frame of ours pages may be framed; nothing else is changed.
 */
export async function watch(upstream: string): Promise<WatchedSite> {
  const trouble: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', upstream);
    if (pathname === reports) {
      let report = '';
      for await (const chunk of request) report += chunk;
      trouble.push(report);
      response.writeHead(204).end();
    } else if (pathname === frame) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const [path, width] = [searchParams.get('path'), searchParams.get('width')];
      response.end(
        `<!doctype html><title>Frame</title><iframe src="${path}" width="${width}" height="900" style="border:0"></iframe>`,
      );
    } else {
      const answer = await fetch(upstream + request.url, { redirect: 'manual' });
      if (answer.status >= 400) trouble.push(`${answer.status} ${request.url}`);
      const headers = Object.fromEntries(answer.headers);
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'x-frame-options'])
        delete headers[name];
      const policy = headers['content-security-policy']?.replace("ancestors 'none'", "ancestors 'self'");
      headers['content-security-policy'] = `${policy}; report-uri ${reports}`;
      response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, trouble, stop: () => void server.close().closeAllConnections() };
}
