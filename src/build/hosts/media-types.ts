import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { lookup } from 'mrmime';
import { type HeaderSet, unknownType } from '../../model/header-list.ts';

/** What the package does not know, or calls by a name that browsers do not show. */
const ours: HeaderSet = { ico: 'image/x-icon', xml: 'application/xml' };

/** Known before the first picture comes, so that a host need not be told anew. */
const pictures = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];

/**
 * The media types of all files of a site by the end of their names, with the encoding of texts.
 * Hosts keep lists of their own that differ, so the host files bring this one.
 */
export function mediaTypes(folder: string): HeaderSet {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = names.map((name) => extname(name).slice(1)).filter(Boolean);
  const ends = [...new Set([...found, ...pictures])].sort();
  return Object.fromEntries(ends.map((end) => [end, typeOf(end)]));
}

function typeOf(end: string): string {
  const type = ours[end] ?? lookup(end) ?? unknownType;
  return /^text\/|\/xml$/.test(type) ? `${type}; charset=utf-8` : type;
}
