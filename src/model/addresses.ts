import { healthPaths, onRequestPaths } from './form-routes.ts';

export { isSlug } from '../schema/text.ts';

/** The archive’s place beside the articles. */
export const archiveSlug = 'archive';

/** Paths of the site’s own routes; every page address ends in a slash. */
export const routes = {
  front: '/',
  archive: `/${archiveSlug}/`,
  subscribe: '/subscribe/',
  corrections: '/corrections/',
  rss: '/rss.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  correctionsFeed: '/corrections/feed.xml',
  feedStyle: '/feed.css',
  sitemap: '/sitemap.xml',
  newsSitemap: '/news-sitemap.xml',
} as const;

/** The path of a page of the archive, counted from 1: the first one is the archive’s own. */
export const archivePage = (number: number): string =>
  number === 1 ? routes.archive : `${routes.archive}${number}/`;

/** The pages that every publication has. */
export const requiredPages: readonly string[] = ['about', 'contact', 'corrections', 'privacy'];

const routePaths: readonly string[] = Object.values(routes);

/** The first part of an address, without the ending of a file: `news-sitemap` of `/news-sitemap.xml`. */
const firstPart = (path: string): string => /^\/([^/.]*)/.exec(path)?.[1] ?? '';

/** First parts of addresses that the site's own routes use: no article and no page may be called so. */
export const routeSlugs: readonly string[] = [
  ...new Set(
    [...routePaths, ...onRequestPaths, ...Object.values(healthPaths)]
      .map(firstPart)
      // The page of corrections is the owner's; what lies below it is the site's.
      .filter((slug) => slug && !requiredPages.includes(slug)),
  ),
  // Files of `src/pages/` that nothing links to.
  ...['404', 'for-server', 'index', 'robots', 'trust'],
];

/** Whether a name is the site's own, so that no article, now or formerly, or no page may be called so. */
export const isSiteSlug = (slug: string, kind: 'articles' | 'pages'): boolean =>
  routeSlugs.includes(slug) || (kind === 'articles' && requiredPages.includes(slug));

/** Files of `public/`. */
const icons = /^(favicon|icon|apple-touch-icon)\b/;

/** Files that an article has below its address. */
const articleFiles = ['article.md', 'replies.xml', 'republish', 'share.png'];

/** Whether a path is, or may become, one of the site's own, so that nothing may lead away from it. */
export function isOwnAddress(path: string): boolean {
  const bare = path.replace(/\/$/, '');
  const [first = '', second = ''] = bare.slice(1).split('/');
  // Other programs have their feeds at /feed/; ours are files.
  const routed = first !== 'feed' && routeSlugs.includes(first.replace(/\..*$/, ''));
  const isFile = icons.test(first) || articleFiles.includes(second) || routePaths.includes(bare);
  return !bare || /^[._]/.test(first) || routed || isFile;
}

/** The path of an article or a page: `/<slug>/`. */
export const addressOf = (slug: string): string => `/${slug}/`;

/** The path of an article's share image. */
export const shareImageOf = (slug: string): string => `${addressOf(slug)}share.png`;

/**
 * An absolute address.
 * @param origin the publication’s own, without a trailing slash
 * @param path a path on this site, or an address that is absolute already
 */
export const absolute = (origin: string, path: string): string => new URL(path, `${origin}/`).href;

/** A `mailto:` address with a subject, encoded after RFC 6068. */
export const mailto = (address: string, subject: string): string =>
  `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
