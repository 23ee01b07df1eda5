import type { Article } from './article.ts';

/** A place where readers pass articles on, by its own name and an address that anyone may link to. */
export interface ShareTarget {
  name: string;
  href: string;
}

/**
 * Where an article may be passed on: the services' own addresses, which know of a reader only when followed.
 * Mastodon's (2026) takes the text after `#`, so that not even its own server sees it.
 */
export function shareTargets({ headline, permalink }: Article): ShareTarget[] {
  const [title, url, both] = [headline, permalink, `${headline} ${permalink}`].map(encodeURIComponent);
  return [
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { name: 'Reddit', href: `https://www.reddit.com/submit?url=${url}&title=${title}` },
    { name: 'X', href: `https://x.com/intent/post?url=${url}&text=${title}` },
  ];
}

/** A mail to nobody yet, with the article's headline and address (RFC 6068). */
export const shareByMail = ({ headline, permalink }: Article): string =>
  `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(permalink)}`;
