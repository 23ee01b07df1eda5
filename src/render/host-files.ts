import { addressOf } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';

/** Small files of text at the root of the site, by name. */
export function hostFiles({ articles, publication }: Edition): Record<string, string> {
  const { indexNowKey } = publication;
  return { _redirects: redirects(articles), ...(indexNowKey && { [`${indexNowKey}.txt`]: indexNowKey }) };
}

/** Former addresses in the form that Netlify and Cloudflare Pages read: from, to, status. */
const redirects = (articles: readonly Article[]): string =>
  articles
    .filter(({ stage }) => stage !== 'withdrawn')
    .flatMap(({ formerly, address }) => formerly.map((from) => `${addressOf(from)} ${address} 301\n`))
    .join('');
