import type { Article } from './article.ts';
import type { Publication } from './publication.ts';

/** Everything that one build publishes. */
export interface Edition {
  publication: Publication;
  /** Newest first; never empty. */
  articles: readonly Article[];
  /** Slugs of the publication's pages. */
  pages: readonly string[];
  /** The moment of the build. */
  now: Date;
  /** Whether this is a preview, which also shows what is not published. */
  preview: boolean;
}

/** The article that stands on the front page: the newest that is no translation. */
export function frontArticle({ articles }: Edition): Article {
  const [first] = listed(articles);
  if (!first) throw new Error('There is no article for the front page: each is withdrawn or a translation.');
  return first;
}

/** The articles that lists and feeds show: translations and withdrawn articles have only their own page. */
export const listed = (articles: readonly Article[]): Article[] =>
  articles.filter(({ translationOf, stage }) => !translationOf && stage !== 'withdrawn');

/** Whether there is more than one article to list, so that an archive is worth a page. */
export const hasArchive = ({ articles }: Edition): boolean => listed(articles).length > 1;
