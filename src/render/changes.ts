/** Addresses of pages and when each was last modified; a page without a date has an empty one. */
export type Pages = Record<string, string>;

/** The pages that a sitemap of ours names. */
export function pagesIn(sitemap: string): Pages {
  const entries = sitemap.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g);
  return Object.fromEntries([...entries].map(([, address = '', modified = '']) => [address, modified]));
}

/** Addresses that are new, changed or gone, in order. */
export function changesSince(before: Pages, now: Pages): string[] {
  const changed = Object.keys(now).filter((address) => before[address] !== now[address]);
  const gone = Object.keys(before).filter((address) => !(address in now));
  return [...changed, ...gone].sort();
}
