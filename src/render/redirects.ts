import { addressOf } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';

/** A former address and the article that it leads to. */
export interface Move {
  /** The former slug. */
  from: string;
  to: Article;
}

/** Every former address of these articles. */
export const movesOf = (articles: readonly Article[]): Move[] =>
  articles.flatMap((to) => to.formerly.map((from) => ({ from, to })));

/** The moves in the form that Netlify and Cloudflare Pages read: from, to, status. */
export const toRedirectsFile = (moves: readonly Move[]): string =>
  moves.map(({ from, to }) => `${addressOf(from)} ${to.address} 301\n`).join('');
