import { routes } from '../model/addresses.ts';
import { contentPolicy } from '../model/content-policy.ts';

/** Response headers for the paths that match. */
export interface HeaderRule {
  /** A path, or the beginning of paths when it ends in `*`. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * The one list of response headers. Every host file is written from it; our own server reads it.
 * @param styleHash the CSP hash source of the style block that was built
 * @param hidden whether search engines must not list anything, as in a preview
 */
export function headerRules(styleHash: string, hidden = false): HeaderRule[] {
  // A policy in a header may also say who may frame the page, which one in a meta tag may not.
  // Feeds are read under it too, and have a stylesheet of their own; pages keep their stricter one.
  const feeds = contentPolicy(styleHash).replace('style-src', "style-src 'self'");
  const policy = `${feeds}; frame-ancestors 'none'; upgrade-insecure-requests`;
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Permissions-Policy':
          'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
        ...(hidden && { 'X-Robots-Tag': 'noindex' }),
      },
    },
    { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    // Browsers show XML that is called XML, and download or print what is called a feed.
    ...[routes.rss, routes.atom, routes.correctionsFeed].map((path) => feed(path, 'application/xml')),
    feed(routes.jsonFeed, 'application/feed+json'),
    { path: '/*/article.md', headers: { 'Content-Type': 'text/markdown; charset=utf-8' } },
  ];
}

/** A feed: its type, for how long it may be kept, and that other sites may read it. */
const feed = (path: string, type: string): HeaderRule => ({
  path,
  headers: {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=900',
    'Access-Control-Allow-Origin': '*',
  },
});

/** The list in the form that Netlify and Cloudflare Pages read. */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
