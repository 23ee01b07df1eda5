import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import sirv from 'sirv';
import { readRedirects, withSlash } from '../../model/redirects.ts';

/** The built site, ready to be served. */
export interface StaticSite {
  /** Whether readers may have a file at a path. */
  has: (path: string) => boolean;
  /** Answers a GET or HEAD for a file that there is. */
  serve: (request: IncomingMessage, response: ServerResponse, path: string) => void;
  /** Where a path leads that is not a page's own address: `/about` to `/about/`, a former address to the new. */
  movedTo: (path: string) => string | undefined;
  /** The page for what is not there. */
  notFound: Buffer;
}

/** Files for hosts, not for readers, and copies that are sent in the place of a file. */
const hidden = /^\/_(headers|redirects)$|\.(br|gz)$/;

/**
 * Reads which files there are; their contents are read when they are asked for.
 * @param folder the static site
 */
export function openStaticSite(folder: string): StaticSite {
  const names = namesIn(folder);
  const fileAt = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);
  const isCompressed = (path: string): boolean => names.has(`${fileAt(path)}.br`);
  const send = sirv(folder, {
    ...{ etag: true, brotli: true, gzip: true, dotfiles: true },
    // Pictures are sent in one form to everybody.
    setHeaders: (response, path) => {
      if (!isCompressed(path)) response.removeHeader('Vary');
    },
  });
  const former = formerAddresses(join(folder, '_redirects'));
  return {
    has: (path) => !hidden.test(path) && names.has(fileAt(path)),
    serve: (request, response, path) => {
      if (isCompressed(path)) response.setHeader('Vary', 'Accept-Encoding');
      // A file that a new build has taken away is this answer's trouble alone.
      response.once('pipe', (source) => source.once('error', () => response.destroy()));
      // The very path that was looked for, however it was written.
      request.url = encodeURI(path);
      send(request, response, () => void response.destroy());
    },
    movedTo: (path) =>
      former.get(withSlash(path)) ?? (names.has(`${path}/index.html`) ? `${path}/` : undefined),
    notFound: readFileSync(join(folder, '404.html')),
  };
}

/** All files of a folder, as paths. */
function namesIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`),
  );
}

function formerAddresses(file: string): Map<string, string> {
  const redirects = existsSync(file) ? readRedirects(readFileSync(file, 'utf8')) : [];
  return new Map(redirects.map(({ from, to }) => [from, to]));
}
