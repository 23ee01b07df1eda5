/**
 * First parts of addresses of what is to come. They are kept for new content only: `npm run new` and the import give
 * them to nobody, but `check` accepts an article, a page, a former name or a redirect of today that has one. That one
 * keeps its address for ever, and in its publication the route moves under `/-/`, where no content can lie.
 */
export const comingSlugs = [
  'section',
  'topic',
  'by',
  'series',
  'search',
  'history',
  'verify',
  'letters',
  'feeds',
  'audio',
  'studio',
] as const;

/** Whether a name is kept for what is to come. */
export const isComing = (slug: string): boolean => comingSlugs.some((each) => each === slug);

/**
 * Where a route that is to come lies: `/section/`, or `/-/section/` where content has that address, or one below it.
 * @param taken addresses that the content has, without the slashes at their ends: those of articles and pages, their
 *   former ones, and those from which redirects lead on
 */
export function comingRoute(name: (typeof comingSlugs)[number], taken: Iterable<string>): string {
  const isTaken = [...taken].some((address) => address.split('/')[0] === name);
  return isTaken ? `/-/${name}/` : `/${name}/`;
}
