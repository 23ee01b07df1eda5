import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileHeaders, type HeaderSet, missingHeaders, movedHeaders } from '../../model/header-list.ts';
import type { ServedSite } from './served-site.ts';
import { Refused } from './problem.ts';

/**
 * Answers with what the build has stored: a file, the way to its address, or the page for what is not there.
 * @throws {Refused} when something other than reading is asked for
 */
export function stored(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { files, headers }: ServedSite,
): void {
  const { method, url } = request;
  if (method !== 'GET' && method !== 'HEAD') throw new Refused({ status: 405, allow: 'GET, HEAD' });
  const target = files.movedTo(path);
  if (target !== undefined) {
    putHeaders(response, movedHeaders(headers));
    const query = url?.split('?')[1];
    response.writeHead(301, { Location: encodeURI(target) + (query ? `?${query}` : '') }).end();
  } else if (files.has(path)) {
    putHeaders(response, fileHeaders(path, headers));
    files.serve(request, response, path);
  } else {
    putHeaders(response, missingHeaders(headers));
    response.writeHead(404, { 'Content-Length': files.notFound.length });
    response.end(method === 'HEAD' ? undefined : files.notFound);
  }
}

/** Sets headers for an answer that has not begun. */
export function putHeaders(response: ServerResponse, headers: HeaderSet): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
