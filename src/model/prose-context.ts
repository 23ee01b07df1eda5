import type { Article, Source } from './article.ts';
import type { DateStyle } from './dates.ts';
import { formsOrigin } from './forms.ts';
import { type LanguageMark, languageMark } from './language.ts';
import { dateStyle, type Publication } from './publication.ts';

/** What the components of a body know of the page around them. */
export interface ProseContext {
  sources: readonly Source[];
  newsletter: Publication['newsletter'];
  /** Origin that takes the newsletter's form; `undefined` where there is no form. */
  formsOrigin: string | undefined;
  /** The publication's own origin, for absolute addresses in feeds. */
  origin: string;
  language: string;
  publicationLanguage: string;
  /** For the publication's own words in a text of another language. */
  mark: LanguageMark;
  dates: DateStyle;
}

/** The context of an article's body. */
export function proseContext(article: Article, publication: Publication): ProseContext {
  const { sources, language } = article;
  const mark = languageMark(publication.language, language);
  return { ...pageContext(publication), sources, language, mark, dates: dateStyle(publication, language) };
}

/** The context of a page's body: it has no sources and speaks the publication's language. */
export function pageContext(publication: Publication): ProseContext {
  const { newsletter, url, language } = publication;
  return {
    sources: [],
    newsletter,
    formsOrigin: formsOrigin(publication),
    origin: url,
    language,
    publicationLanguage: language,
    mark: {},
    dates: dateStyle(publication, language),
  };
}

/**
 * The source that a component names.
 * @throws when the article lists no such source; `check` says so earlier and with its place
 */
export function sourceFor(context: ProseContext, id: string): Source {
  const source = context.sources.find((candidate) => candidate.id === id);
  if (source) return source;
  const known = context.sources.map((candidate) => candidate.id).join(', ') || 'none';
  throw new Error(`“${id}” is not among the article’s sources (${known}).`);
}
