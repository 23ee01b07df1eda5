import { addressOf } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { type Redirect, toRedirectsFile } from '../model/redirects.ts';

/** Small files of text at the root of the site, by name. */
export function hostFiles({ articles, publication }: Edition): Record<string, string> {
  const { indexNowKey } = publication;
  return {
    _redirects: toRedirectsFile(redirects(articles)),
    ...(indexNowKey && { [`${indexNowKey}.txt`]: indexNowKey }),
  };
}

/** Withdrawn articles have nothing to lead to. */
const redirects = (articles: readonly Article[]): Redirect[] =>
  articles
    .filter(({ stage }) => stage !== 'withdrawn')
    .flatMap(({ formerly, address }) => formerly.map((from) => ({ from: addressOf(from), to: address })));
