import type { Article } from './article.ts';
import type { Edition } from './edition.ts';
import type { Publication } from './publication.ts';
import type { Reply } from './reply.ts';

/** What the server knows of an article. */
export interface ArticleFacts {
  headline: string;
  language: string;
  address: string;
  replies: Article['replies'];
  /** Replies that can be answered: who wrote each, by id. */
  threads: Readonly<Record<string, string>>;
}

/** What a build hands to the server, as JSON beside the site. */
export interface SiteFacts {
  publication: Publication;
  archive: boolean;
  /** By slug; every article that can be read. */
  articles: Readonly<Record<string, ArticleFacts>>;
}

/**
 * The facts of one build.
 * @param replies approved ones, by the slug of their article
 */
export function siteFacts(edition: Edition, replies: ReadonlyMap<string, readonly Reply[]>): SiteFacts {
  const readable = edition.articles.filter(({ stage }) => stage !== 'withdrawn');
  const facts = readable.map((article): [string, ArticleFacts] => {
    const { slug, headline, language, address } = article;
    const threads = Object.fromEntries((replies.get(slug) ?? []).map(({ id, name }) => [id, name]));
    return [slug, { headline, language, address, replies: article.replies, threads }];
  });
  return {
    publication: edition.publication,
    archive: edition.archive,
    articles: Object.fromEntries(facts),
  };
}

/** What is known of an article; nothing when no article of this build has the slug, whatever a form says. */
export const articleFacts = ({ articles }: SiteFacts, slug: string): ArticleFacts | undefined =>
  Object.hasOwn(articles, slug) ? articles[slug] : undefined;

/** The article, if readers may reply to it: it says so, and there are forms. */
export function openArticle(site: SiteFacts, slug: string): ArticleFacts | undefined {
  const article = articleFacts(site, slug);
  return article?.replies === 'open' && site.publication.forms !== 'off' ? article : undefined;
}
