import type { CorrectionComment, CreativeWork, NewsArticle, WebSite, WithContext } from 'schema-dts';
import { absolute, routes } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { FeedPicture } from '../model/feed.ts';
import type { Publication } from '../model/publication.ts';
import { descriptionOf } from './head.ts';
import { author, known, publisher } from './json-ld-people.ts';

/** schema.org's name for each kind of work (The Trust Project's types of NewsArticle). */
const types = {
  news: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  review: 'ReviewNewsArticle',
  sponsored: 'AdvertiserContentArticle',
} as const;

/** What is known of an article's text besides its front matter. */
export interface ArticleFacts {
  words: number;
  /** Pictures in the shapes that search engines want; absolute addresses. */
  pictures: readonly FeedPicture[];
  /** The article in every language, the original first. */
  editions: readonly Article[];
}

/** An article as structured data: `NewsArticle` in its subtype, and the way to it. */
export function articleJsonLd(article: Article, publication: Publication, facts: ArticleFacts): string {
  return inHtml([newsArticle(article, publication, facts), breadcrumbs(article, publication)]);
}

/** The front page as structured data: the site and who publishes it. */
export function siteJsonLd(publication: Publication): string {
  const { name, url, description, language } = publication;
  const site: WithContext<WebSite> = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url: absolute(url, routes.front),
    description,
    inLanguage: language,
    publisher: publisher(publication),
  };
  return inHtml([site]);
}

function newsArticle(article: Article, publication: Publication, facts: ArticleFacts): object {
  const { permalink, headline, subtitle, summary, published, modified, language, section, tags, license } =
    article;
  // The subtypes are all NewsArticles (or Articles) with the same fields; the compiler checks these.
  const fields = known<Omit<Exclude<NewsArticle, string>, '@type'>>({
    headline,
    alternativeHeadline: subtitle,
    abstract: summary.length ? summary.join(' ') : undefined,
    description: descriptionOf(article),
    url: permalink,
    mainEntityOfPage: permalink,
    identifier: article.id,
    image: facts.pictures.map(({ url }) => url),
    author: article.byline.map((byline) => author(byline, publication)),
    datePublished: published,
    dateModified: modified,
    publisher: publisher(publication),
    articleSection: section,
    keywords: tags.length ? tags.join(', ') : undefined,
    inLanguage: language,
    wordCount: facts.words,
    ...translations(article, facts.editions),
    isAccessibleForFree: true,
    license: license && /^https?:/.test(license) ? license : undefined,
    copyrightNotice: license && !/^https?:/.test(license) ? license : undefined,
    isPartOf: { '@type': 'WebSite', name: publication.name, url: absolute(publication.url, routes.front) },
    citation: article.sources.length ? article.sources.map(citation) : undefined,
    correction: article.corrections.length ? article.corrections.map(correction) : undefined,
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '.summary'] },
  });
  return { '@context': 'https://schema.org', '@type': types[article.type], ...fields };
}

/** Where the original is, or where the translations are. */
function translations({ slug, translationOf }: Article, editions: readonly Article[]) {
  const works = editions
    .filter((each) => (translationOf ? each.slug === translationOf : each.slug !== slug))
    .map(({ permalink }) => ({ '@type': 'NewsArticle' as const, url: permalink }));
  if (!works.length) return {};
  return translationOf ? { translationOfWork: works[0] } : { workTranslation: works };
}

const citation = ({ title, publisher: from, date, url }: Article['sources'][number]): CreativeWork =>
  known<Exclude<CreativeWork, string>>({
    '@type': 'CreativeWork',
    name: title,
    publisher: from ? { '@type': 'Organization', name: from } : undefined,
    datePublished: date,
    url,
  });

const correction = ({ date, text }: Article['corrections'][number]): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date,
});

function breadcrumbs({ headline, permalink }: Article, { name, url }: Publication): object {
  const steps = [
    { name, item: absolute(url, routes.front) },
    { name: headline, item: permalink },
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}

/** JSON that no text can leave: in HTML only `<` could end the block, and JSON can do without it. */
function inHtml(things: readonly object[]): string {
  const json = JSON.stringify(things.length === 1 ? things[0] : things);
  return json
    .toWellFormed()
    .replaceAll('<', '\\u003C')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
