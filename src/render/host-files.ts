import { addressOf, routes } from '../model/addresses.ts';
import type { Edition } from '../model/edition.ts';
import { type Redirect, toRedirectsFile, withSlash } from '../model/redirects.ts';

/** Small files of text at the root of the site, by name. */
export function hostFiles(edition: Edition): Record<string, string> {
  const { indexNowKey } = edition.publication;
  return {
    _redirects: toRedirectsFile([...renamed(edition), ...older(edition)]),
    ...(indexNowKey && { [`${indexNowKey}.txt`]: indexNowKey }),
  };
}

/** Withdrawn articles have nothing to lead to. */
const renamed = ({ articles }: Edition): Redirect[] =>
  articles
    .filter(({ stage }) => stage !== 'withdrawn')
    .flatMap(({ formerly, address }) => formerly.map((from) => ({ from: addressOf(from), to: address })));

/** Addresses of the time before, but for those of what is not published: a story yet or any more, an archive of one. */
function older({ articles, pages, archive, redirects }: Edition): Redirect[] {
  const readable = articles.filter(({ stage }) => stage !== 'withdrawn').map(({ address }) => address);
  const there = new Set<string>([...Object.values(routes), ...pages.map(addressOf), ...readable]);
  if (!archive) there.delete(routes.archive);
  return redirects.filter(({ to }) => there.has(to)).map(({ from, to }) => ({ from: withSlash(from), to }));
}
