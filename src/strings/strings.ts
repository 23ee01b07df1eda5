import type { Article, Correction } from '../model/article.ts';
import type { FormStrings } from './forms.ts';

/** The words of the interface; one file for each language gives them all. */
export interface Strings {
  skipToText: string;
  by: string;
  published: string;
  updated: string;
  readingTime: (minutes: number) => string;
  olderThan: (years: number) => string;
  types: Record<Article['type'], string>;
  sponsoredBy: string;
  inBrief: string;
  contents: string;
  disclosure: string;
  /** Between the parts of a line. */
  comma: string;
  sources: string;
  source: (number: number) => string;
  archivedCopy: string;
  footnotes: string;
  backToText: string;
  /** The sign that leads from a note back to the text. */
  backSign: string;
  linkToQuotation: string;
  /** Before the names of the languages an article can also be read in. */
  alsoIn: string;
  translatedFrom: string;
  corrections: string;
  correctionKinds: Record<Correction['kind'], string>;
  correctedOn: (kind: string, date: string) => string;
  noCorrections: string;
  reportError: string;
  errorSubject: (headline: string) => string;
  alsoRead: string;
  aboutPublication: (name: string) => string;
  share: string;
  mail: string;
  replyCount: (count: number) => string;
  leaveReply: string;
  repliesTo: (headline: string) => string;
  repliesByMail: string;
  writeReply: string;
  replySubject: (headline: string) => string;
  newsletterJoin: string;
  newsletterByMail: string;
  newsletterSubject: (name: string) => string;
  newsletterRequest: string;
  subscribe: string;
  feeds: string;
  feedsExplained: string;
  feedsAlike: string;
  correctionsFeed: string;
  earlier: string;
  archive: string;
  /** Links between the pages of the archive. */
  newerArticles: string;
  olderArticles: string;
  /** Which page of how many. */
  pageOf: (page: number, count?: number) => string;
  notFound: string;
  notFoundText: string;
  notFoundHome: string;
  rights: (years: string, name: string) => string;
  pages: string;
  draft: string;
  embargoed: (moment: string) => string;
  preview: string;
  withdrawn: string;
  republish: string;
  republishUnder: (license: string) => string;
  republishAsk: string;
  republishHow: string;
  plainText: string;
  canonicalLink: string;
  textVersion: string;
  credit: (name: string, license: string | undefined) => string;
  readOnSite: string;
  forms: FormStrings;
  moved: string;
  movedTo: string;
}
