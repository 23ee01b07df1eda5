import { routes } from '../model/addresses.ts';
import { contentPolicy } from '../model/content-policy.ts';
import type { HeaderRule } from '../model/header-rule.ts';
import { repliesFeedName } from '../model/reply.ts';

/** What the headers depend on. */
export interface Built {
  /** The CSP hash source of the style block that was built. */
  styleHash: string;
  /** Origin that takes forms; empty for this site's own, `undefined` for none. */
  forms: string | undefined;
  /** Whether search engines must not list anything, as in a preview. */
  hidden?: boolean;
}

/**
 * The one list of response headers. Every host file is written from it; our own server reads it.
 */
export function headerRules({ styleHash, forms, hidden = false }: Built): HeaderRule[] {
  // A policy in a header may also say who may frame the page, which one in a meta tag may not.
  // Feeds are read under it too, and have a stylesheet of their own; pages keep their stricter one.
  const feeds = contentPolicy(styleHash, forms).replace('style-src', "style-src 'self'");
  const policy = `${feeds}; frame-ancestors 'none'`;
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
    feed(`/*/${repliesFeedName}`, 'application/xml'),
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
