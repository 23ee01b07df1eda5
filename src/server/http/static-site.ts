import { existsSync, globSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import sirv from 'sirv';

/** The built site, ready to be served. */
export interface StaticSite {
  /** Answers a GET or HEAD; calls `next` when there is no such file. */
  serve: (request: IncomingMessage, response: ServerResponse, path: string, next: () => void) => void;
  /** Where a path leads that is not a page's own address: `/about` to `/about/`, a former address to the new. */
  movedTo: (path: string) => string | undefined;
  /** The page for what is not there. */
  notFound: Buffer;
}

/** Files for hosts, not for readers. */
const hidden = /^\/_(headers|redirects)(\.(br|gz))?$|\.(br|gz)$/;

/**
 * Reads which files there are; their contents are read when they are asked for.
 * @param folder the static site
 */
export function openStaticSite(folder: string): StaticSite {
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, dotfiles: true });
  const pages = new Set(globSync('**/index.html', { cwd: folder }).map((page) => `/${dirname(page)}`));
  const former = formerAddresses(join(folder, '_redirects'));
  return {
    serve: (request, response, path, next) => {
      if (hidden.test(path)) return next();
      // A file that a new build has taken away is this answer's trouble alone.
      response.once('pipe', (source) => source.once('error', () => response.destroy()));
      files(request, response, next);
    },
    movedTo: (path) => former.get(path.replace(/\/?$/, '/')) ?? (pages.has(path) ? `${path}/` : undefined),
    notFound: readFileSync(join(folder, '404.html')),
  };
}

/** The lines of `_redirects`: from, to and status. */
function formerAddresses(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [from = '', to = ''] = line.split(/\s+/);
      return [from.replace(/\/?$/, '/'), to];
    }),
  );
}
