/**
 * What a page may load (Content Security Policy Level 3): the one style block whose hash is given,
 * pictures of this site, forms that are sent to it, and nothing that runs.
 * `connect-src` serves no page: auditors such as Lighthouse fetch /robots.txt in a page's name.
 * @param styleHash a CSP hash source such as `sha256-…`
 * @param forms origin that takes forms; empty for this site's own, `undefined` for none
 */
export const contentPolicy = (styleHash: string, forms: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'none'",
    `style-src '${styleHash}'`,
    "img-src 'self'",
    "connect-src 'self'",
    `form-action ${forms === undefined ? "'none'" : `'self' ${forms}`.trim()}`,
    "base-uri 'none'",
  ].join('; ');
