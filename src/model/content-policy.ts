/**
 * What a page may load (Content Security Policy Level 3): the one style block whose hash is given,
 * pictures of this site, forms that are sent to it, and nothing that runs.
 * `connect-src` serves no page: auditors such as Lighthouse fetch /robots.txt in a page's name.
 * @param styleHash a CSP hash source such as `sha256-…`
 */
export const contentPolicy = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'none'",
    `style-src '${styleHash}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
