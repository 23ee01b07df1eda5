import type { Article } from './article.ts';
import type { Publication } from './publication.ts';
import type { Redirect } from './redirects.ts';

/** What every page says of the site around it. */
export interface Site {
  publication: Publication;
  /** Whether there is an archive to link to. */
  archive: boolean;
  /** The moment of the build, or of the answer where a page is made on request. */
  now: Date;
  /** Whether this is a preview, which also shows what is not published. */
  preview: boolean;
  /** Whether pages are shown as they are written, with what the live preview adds. */
  live: boolean;
}

/** Everything that one build publishes. */
export interface Edition extends Site {
  /** Newest first; never empty. */
  articles: readonly Article[];
  /** Slugs of the publication's pages. */
  pages: readonly string[];
  /** Addresses of the time before, as the owner wrote them. */
  redirects: readonly Redirect[];
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

/** As many titles as a reader scrolls through, and as a page bears that is to arrive at once. */
const archivePageSize = 200;

/** The archive in pages, newest first. */
export function archivePages(articles: readonly Article[]): Article[][] {
  const all = listed(articles);
  const count = Math.max(1, Math.ceil(all.length / archivePageSize));
  return Array.from({ length: count }, (_, page) =>
    all.slice(page * archivePageSize, (page + 1) * archivePageSize),
  );
}

/** Whether there is more than one article to list, so that an archive is worth a page. */
export const hasArchive = (articles: readonly Article[]): boolean => listed(articles).length > 1;

/** The articles of a build by what they are asked for, so that ten thousand of them are not searched ten thousand times. */
export interface ArticleIndex {
  bySlug: ReadonlyMap<string, Article>;
  /** By each of their former addresses. */
  byFormer: ReadonlyMap<string, Article>;
  /** Those that can be read, by the original that they translate. */
  translations: ReadonlyMap<string | undefined, readonly Article[]>;
}

const indexes = new WeakMap<readonly Article[], ArticleIndex>();

/** The index of a list of articles, made once. */
export function indexOf(articles: readonly Article[]): ArticleIndex {
  const known = indexes.get(articles);
  if (known) return known;
  const readable = articles.filter(({ stage }) => stage !== 'withdrawn');
  const index = {
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    byFormer: new Map(articles.flatMap((each) => each.formerly.map((slug) => [slug, each] as const))),
    translations: Map.groupBy(readable, ({ translationOf }) => translationOf),
  };
  indexes.set(articles, index);
  return index;
}

/**
 * An article in all the languages it can be read in, the original first; alone when there is no other.
 * A translation whose original is not in this build stands alone too.
 */
export function languageEditions({ slug, translationOf }: Article, articles: readonly Article[]): Article[] {
  const { bySlug, translations } = indexOf(articles);
  const original = bySlug.get(translationOf ?? slug);
  if (!original || original.stage === 'withdrawn') return [];
  return [original, ...(translations.get(original.slug) ?? [])];
}
