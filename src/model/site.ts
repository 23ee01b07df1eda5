import type { Article } from './article.ts';
import type { Edition } from './edition.ts';
import type { Publication } from './publication.ts';

/** What the server knows of an article. */
export interface ArticleFacts {
  headline: string;
  language: string;
  address: string;
  replies: Article['replies'];
}

/** What a build hands to the server, as JSON beside the site. */
export interface SiteFacts {
  publication: Publication;
  archive: boolean;
  /** By slug; every article that can be read. */
  articles: Readonly<Record<string, ArticleFacts>>;
}

/** The facts of one build. */
export function siteFacts(edition: Edition): SiteFacts {
  const readable = edition.articles.filter(({ stage }) => stage !== 'withdrawn');
  const facts = readable.map(({ slug, headline, language, address, replies }): [string, ArticleFacts] => [
    slug,
    { headline, language, address, replies },
  ]);
  return {
    publication: edition.publication,
    archive: edition.archive,
    articles: Object.fromEntries(facts),
  };
}
