import type { ExportItem } from './export.ts';

/** The year in which WordPress began, for a post that has no date. */
const firstYear = '2003';

/**
 * The permanent identifier of a post: a tag URI (RFC 4151) made of the identifier that WordPress gave it.
 * @param host the publication's, where the old identifier names no domain
 */
export function stableIdOf({ guid, id, date }: ExportItem, host: string): string {
  const address = URL.canParse(guid) ? new URL(guid) : undefined;
  const domain = address && isDomain(address.hostname) ? address.hostname : host;
  const rest = address ? `${address.pathname.slice(1)}${address.search}` : guid || id;
  const year = /^(?!0000)\d{4}(?=-)/.exec(date)?.[0] ?? firstYear;
  return `tag:${domain},${year}:wordpress/${rest.toWellFormed().replaceAll(/[^\w.~!$&'()*+,;=@/?%-]/gu, encodeURIComponent)}`;
}

/** Names of machines and numbers belong to nobody. */
const isDomain = (hostname: string): boolean => /\.[a-z-]{2,}$/i.test(hostname);

/** An address in the form in which two that lead to the same place are the same text. */
export function comparable(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const post = searchParams.get('p') ?? searchParams.get('page_id');
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${post ? `?p=${post}` : ''}`;
}
