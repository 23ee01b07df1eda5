import { createHash } from 'node:crypto';

/**
 * The CSP hash source of a page's style block.
 * @param html a built page
 * @throws when the page has no style block, or more than one
 */
export function styleHash(html: string): string {
  const blocks = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
  const [css] = blocks;
  if (css === undefined || blocks.length > 1) {
    throw new Error(`A page must have one style block; this one has ${blocks.length}.`);
  }
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}
