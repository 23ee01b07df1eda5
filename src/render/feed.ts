import { absolute, routes } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { latest } from '../model/dates.ts';
import type { Feed, FeedEntry, FeedPicture } from '../model/feed.ts';
import type { Publication } from '../model/publication.ts';
import type { RecordEntry } from '../model/corrections-record.ts';
import { countReplies, type Reply, repliesFeedName } from '../model/reply.ts';
import { stringsFor } from '../strings/for-language.ts';
import { descriptionOf } from './head.ts';
import { escapeXml } from './xml.ts';

/** An article with its body in feed form and the pictures that stand for it. */
export interface FeedItem {
  article: Article;
  /** Safe HTML with absolute addresses. */
  html: string;
  picture: FeedPicture | undefined;
  shareImage: FeedPicture | undefined;
  /** Approved replies, as a conversation. */
  replies: readonly Reply[];
}

/** No feed has more entries. */
export const mostEntries = 50;
/** No feed has more bytes: SmartNews takes 1 MB at most. Room is left for what surrounds the bodies. */
const mostBytes = 950_000;

/** The publication's feed: newest first, as many articles as fit. */
export function articleFeed(publication: Publication, items: readonly FeedItem[]): Feed {
  const { name, url } = publication;
  return {
    ...frame(publication),
    title: name,
    home: absolute(url, routes.front),
    self: {
      rss: absolute(url, routes.rss),
      atom: absolute(url, routes.atom),
      json: absolute(url, routes.jsonFeed),
    },
    entries: fitting(items.slice(0, mostEntries).map((item) => toEntry(item))),
  };
}

/** The feed of corrections, for readers who follow these alone. */
export function correctionsFeed(publication: Publication, record: readonly RecordEntry[]): Feed {
  const { name, url, language, correctionsPolicy } = publication;
  return {
    ...frame(publication),
    title: `${name}: ${stringsFor(language).corrections}`,
    home: absolute(url, correctionsPolicy),
    self: { rss: absolute(url, routes.correctionsFeed) },
    entries: record.slice(0, mostEntries).map((entry) => correctionEntry(entry, publication)),
  };
}

/** When anything in the feed last changed; `undefined` for a feed without entries. */
export function changedAt({ entries }: Feed): string | undefined {
  const [first, ...rest] = entries.map(({ updated }) => updated);
  return first && latest(first, ...rest);
}

/** What every feed of a publication has. */
export function frame(publication: Publication) {
  const { name, description, url, language, contact, hub, license } = publication;
  return {
    description,
    language,
    contact: contact.editor,
    publisher: name,
    hub,
    license,
    icons: { small: absolute(url, '/icon-144.png'), large: absolute(url, '/icon-512.png') },
  };
}

function toEntry({ article, html, picture, shareImage, replies }: FeedItem): FeedEntry {
  const { id, permalink, headline, published, modified, byline, section, tags, language, license } = article;
  return {
    id,
    url: permalink,
    title: headline,
    summary: article.summary.join(' ') || descriptionOf(article),
    html,
    published,
    updated: modified,
    authors: byline.map(({ name, url }) => ({ name, url })),
    categories: [...new Set([section ?? [], tags].flat())],
    language,
    picture,
    shareImage,
    license,
    replies: replies.length
      ? { count: countReplies(replies), feed: `${permalink}${repliesFeedName}` }
      : undefined,
  };
}

function correctionEntry({ article, correction }: RecordEntry, publication: Publication): FeedEntry {
  const { date, kind, text } = correction;
  const strings = stringsFor(article.language);
  const title = `${strings.correctionKinds[kind]}: ${article.headline}`;
  return {
    id: `tag:${new URL(publication.url).hostname},${date.slice(0, 4)}:correction/${article.slug}/${date}`,
    url: `${article.permalink}#corrections`,
    title,
    summary: text,
    html: `<p>${escapeXml(text)}</p>\n<p><a href="${escapeXml(article.permalink)}">${escapeXml(article.headline)}</a></p>`,
    published: date,
    updated: date,
    authors: [{ name: publication.name, url: undefined }],
    categories: [strings.correctionKinds[kind]],
    language: article.language,
    picture: undefined,
    shareImage: undefined,
    license: article.license,
  };
}

/** As many entries as fit, the newest first; one that alone is too long comes by its summary and a link. */
function fitting(entries: readonly FeedEntry[]): FeedEntry[] {
  let bytes = 0;
  return entries
    .map((entry) => (bytesOf(entry) > mostBytes ? shortened(entry) : entry))
    .filter((entry) => {
      bytes += bytesOf(entry);
      return bytes <= mostBytes;
    });
}

/** Escaped HTML is the longest form that a body takes in any format; what surrounds it is estimated. */
const bytesOf = ({ html }: FeedEntry): number => Buffer.byteLength(escapeXml(html)) + 3_000;

function shortened(entry: FeedEntry): FeedEntry {
  const words = stringsFor(entry.language).readOnSite;
  return {
    ...entry,
    html: `<p>${escapeXml(entry.summary)}</p>\n<p><a href="${escapeXml(entry.url)}">${escapeXml(words)}</a></p>`,
  };
}
