/** A former address and the one that it leads to. */
export interface Redirect {
  from: string;
  to: string;
}

/** A former address as hosts are told it; they know it without the last slash, too. */
export const withSlash = (path: string): string => path.replace(/\/?$/, '/');

/** Former addresses in the form that Netlify and Cloudflare Pages read: from, to, status. */
export const toRedirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');

/** Reads what `toRedirectsFile` has written. */
export const readRedirects = (file: string): Redirect[] =>
  file
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return { from, to };
    });
