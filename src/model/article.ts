import type { ArticleFields } from '../schema/article.ts';
import { absolute, addressOf } from './addresses.ts';
import { type Instant, latest, toMillis, wholeYears } from './dates.ts';
import { type Direction, directionOf } from './language.ts';
import { type Picture, type PictureFields, toPicture } from './picture.ts';
import { plainFields } from './plain-text.ts';
import type { Publication } from './publication.ts';
import { type Stage, stageAt } from './stage.ts';

/** An author’s name as printed. */
export type Byline = ArticleFields['byline'][number];
/** One entry of the public record of changes. */
export type Correction = ArticleFields['corrections'][number];
/** A note by the publication. */
export type Note = Publication['notes'][number];
/** A source with the number under which the text cites it. */
export type Source = ArticleFields['sources'][number] & { number: number };
/** A title to read next; without `href` it is plain text. */
export interface AlsoRead {
  title: string;
  href: string | undefined;
}

/** Front matter whose lead picture has been read: file and measures instead of a path. */
export type ReadFields = Omit<ArticleFields, 'image'> & { image?: PictureFields | undefined };

/** Everything the program believes about an article, except its body. */
export interface Article {
  slug: string;
  /** Path on this site, `/<slug>/`. */
  address: string;
  /** The same, absolute: canonical for ever. */
  permalink: string;
  /** Stable identifier: guid, Atom id, JSON Feed id. */
  id: string;
  /** Where it is on its way at the moment of the build. */
  stage: Stage;
  /** Why it was withdrawn, if it was. */
  withdrawn: ArticleFields['withdrawn'];
  type: ArticleFields['type'];
  headline: string;
  subtitle: string | undefined;
  summary: readonly string[];
  byline: readonly Byline[];
  section: string | undefined;
  tags: readonly string[];
  language: string;
  direction: Direction;
  /** First publication; for a draft without a date, the moment of the build. */
  published: Instant;
  /** The last change worth telling, where the editor gave one. */
  updated: Instant | undefined;
  /** The later of both. */
  modified: Instant;
  /** Whole years since publication at build time. */
  yearsOld: number;
  image: Picture | undefined;
  sources: readonly Source[];
  /** Newest first. */
  corrections: readonly Correction[];
  notes: readonly Note[];
  /** Language of the notes: the publication's unless the article brings its own. */
  notesLanguage: string;
  alsoRead: readonly AlsoRead[];
  disclosure: string | undefined;
  license: string | undefined;
  replies: 'open' | 'closed';
  translationOf: string | undefined;
  /** Earlier addresses, as slugs; each leads here. */
  formerly: readonly string[];
}

/** What the constructor needs to know of the world around the file. */
export interface ArticleSetting {
  publication: Publication;
  /** The moment of the build. */
  now: Date;
  /** Headline of another article that is in this build; `undefined` when there is none. */
  headlineOf: (slug: string) => string | undefined;
}

/**
 * The only constructor of an `Article`.
 * @param slug the file’s name, which is the address
 * @param written valid front matter
 */
export function toArticle(slug: string, written: ReadFields, setting: ArticleSetting): Article {
  const { publication, now } = setting;
  const fields = plainFields(written);
  const language = fields.language ?? publication.language;
  const published = fields.published ?? now.toISOString();
  return {
    slug,
    address: addressOf(slug),
    permalink: absolute(publication.url, addressOf(slug)),
    id: fields.id,
    stage: stageAt(fields, now) ?? 'draft',
    withdrawn: fields.withdrawn,
    type: fields.type,
    headline: fields.headline,
    subtitle: fields.subtitle,
    summary: fields.summary ?? [],
    byline: fields.byline,
    section: fields.section,
    tags: fields.tags,
    language,
    direction: directionOf(language),
    published,
    updated: fields.updated,
    modified: latest(published, fields.updated),
    yearsOld: wholeYears(published, now),
    image: fields.image && toPicture(fields.image),
    sources: fields.sources.map((source, index) => ({ ...source, number: index + 1 })),
    corrections: fields.corrections.toSorted((a, b) => toMillis(b.date) - toMillis(a.date)),
    notes: fields.publisherNotes ?? publication.notes,
    notesLanguage: fields.publisherNotes ? language : publication.language,
    alsoRead: fields.alsoRead.flatMap((entry) => alsoRead(entry, setting)),
    disclosure: fields.disclosure,
    license: fields.license ?? publication.license,
    replies: fields.replies ?? publication.replies,
    translationOf: fields.translationOf,
    formerly: fields.formerly,
  };
}

/** An entry that names a story which is not in this build is left out. */
function alsoRead({ article, title, url }: AlsoReadFields, { headlineOf }: ArticleSetting): AlsoRead[] {
  if (article === undefined) return title === undefined ? [] : [{ title, href: url }];
  const headline = headlineOf(article);
  return headline ? [{ title: headline, href: addressOf(article) }] : [];
}

type AlsoReadFields = ArticleFields['alsoRead'][number];

/** Newest first; the address decides between two of the same moment, so that the order is stable. */
export const newestFirst = (a: Article, b: Article): number =>
  toMillis(b.published) - toMillis(a.published) || a.slug.localeCompare(b.slug, 'en');
