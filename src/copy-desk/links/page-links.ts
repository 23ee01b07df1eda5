import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** Where a page leads, and what can be led to in it. */
interface PageLinks {
  addresses: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** A link that leads nowhere, and why, as the end of a sentence. */
export interface DeadLink {
  address: string;
  reason: string;
}

/** The pages of a built site, each read once. */
export function openPages(folder: string): { deadLinksOf: (page: string) => DeadLink[] } {
  const read = new Map<string, PageLinks>();
  const pageAt = (page: string): PageLinks => {
    const known = read.get(page) ?? linksOf(readFileSync(join(folder, page), 'utf8'));
    read.set(page, known);
    return known;
  };
  const reasonOf = (address: string, page: string): string | undefined => {
    const url = new URL(address, `https://site.invalid/${page.replace(/index\.html$/, '')}`);
    if (url.host !== 'site.invalid') return undefined;
    const target = fileAt(folder, decodeURIComponent(url.pathname));
    if (!target) return 'leads to no page or file of this site';
    const fragment = decodeURIComponent(url.hash.slice(1));
    const isThere = !fragment || !target.endsWith('.html') || pageAt(target).ids.has(fragment);
    return isThere ? undefined : `leads to a place “${fragment}” that its page does not have`;
  };
  return {
    deadLinksOf: (page) =>
      [...pageAt(page).addresses].flatMap((address) => {
        const reason = reasonOf(address, page);
        return reason ? [{ address, reason }] : [];
      }),
  };
}

/** The file that a path of the site is answered with. */
function fileAt(folder: string, path: string): string | undefined {
  const candidates = [path, join(path, 'index.html'), `${path}.html`];
  return candidates
    .find((each) => statSync(join(folder, each), { throwIfNoEntry: false })?.isFile())
    ?.replace(/^\//, '');
}

function linksOf(html: string): PageLinks {
  const addresses = new Set<string>();
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag: (_name, { href, src, id }) => {
      if (id) ids.add(id);
      for (const address of [href, src])
        if (address && URL.canParse(address, 'https://site.invalid/')) addresses.add(address);
    },
  });
  parser.end(html);
  return { addresses, ids };
}
