import { routes } from '../../model/addresses.ts';
import { contentPolicy } from '../../model/content-policy.ts';
import { formsOrigin } from '../../model/forms.ts';
import type { HeaderList, HeaderRule, HeaderSet } from '../../model/header-list.ts';
import type { Publication } from '../../model/publication.ts';
import { repliesFeedName } from '../../model/reply.ts';

/** What the headers depend on. */
export interface Built {
  publication: Publication;
  /** The CSP hash source of the style block that was built. */
  styleHash: string;
  /** Media types of the files that were built, by the end of their names. */
  types: HeaderSet;
  /** Whether search engines must not list anything, as in a preview. */
  hidden?: boolean;
}

/** Who may embed a file in pages of their own. */
const embed = (who: 'same-origin' | 'cross-origin'): HeaderSet => ({ 'Cross-Origin-Resource-Policy': who });

/** For how long a copy may be kept without asking again, in seconds. */
const keep = (seconds: number): HeaderSet => ({ 'Cache-Control': `public, max-age=${seconds}` });

const hour = 3_600;

/** The one list of response headers. Every host file is written from it; our own server reads it. */
export function headerList({ publication, styleHash, types, hidden = false }: Built): HeaderList {
  // A policy in a header may also say who may frame the page, which one in a meta tag may not.
  // Feeds are read under it too, and have a stylesheet of their own; pages keep their stricter one.
  const policy = contentPolicy(styleHash, formsOrigin(publication)).replace('style-src', "style-src 'self'");
  return {
    everywhere: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      ...(hidden && { 'X-Robots-Tag': 'noindex' }),
    },
    overTls: strictTransport(publication),
    // A correction must reach the next reader; what has not changed costs only the question.
    page: { 'Cache-Control': 'public, max-age=0, must-revalidate', ...embed('same-origin') },
    onRequest: { 'Cache-Control': 'no-store', ...embed('same-origin') },
    rules,
    types,
  };
}

/** Browsers that have been here once come back encrypted for two years (RFC 6797). */
function strictTransport({ url, hsts }: Publication): HeaderSet {
  if (!url.startsWith('https:')) return {};
  const wider = { site: '', subdomains: '; includeSubDomains', preload: '; includeSubDomains; preload' };
  return { 'Strict-Transport-Security': `max-age=63072000${wider[hsts]}` };
}

const icons = ['/favicon.ico', '/icon.svg', '/icon-144.png', '/icon-512.png', '/apple-touch-icon.png'];
const forMachines = [routes.sitemap, routes.newsSitemap, '/robots.txt', '/trust.txt', '/.well-known/*'];
const xmlFeeds = [routes.rss, routes.atom, routes.correctionsFeed, `/:slug/${repliesFeedName}`];

/** A feed: its type, for how long it may be kept, and that pages elsewhere may read it. */
const feed = (type: string): HeaderSet => ({
  'Content-Type': `${type}; charset=utf-8`,
  ...keep(hour / 4),
  'Access-Control-Allow-Origin': '*',
  ...embed('cross-origin'),
});

const rules: HeaderRule[] = [
  // Their names change with their bytes. Feeds show these pictures on other people's pages.
  {
    paths: ['/_astro/*'],
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...embed('cross-origin') },
  },
  // Browsers show XML that is called XML, and download or print what is called a feed.
  { paths: xmlFeeds, headers: feed('application/xml') },
  { paths: [routes.jsonFeed], headers: feed('application/feed+json') },
  { paths: [routes.feedStyle], headers: keep(hour) },
  { paths: ['/:slug/share.png', ...icons], headers: { ...keep(24 * hour), ...embed('cross-origin') } },
  { paths: forMachines, headers: keep(hour) },
  { paths: ['/:slug/article.md'], headers: { 'Content-Type': 'text/markdown; charset=utf-8' } },
];
