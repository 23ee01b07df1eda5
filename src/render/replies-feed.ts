import type { Article } from '../model/article.ts';
import { toMillis } from '../model/dates.ts';
import type { Feed, FeedEntry } from '../model/feed.ts';
import type { Publication } from '../model/publication.ts';
import { type Reply, repliesFeedName } from '../model/reply.ts';
import { stringsFor } from '../strings/for-language.ts';
import { frame } from './feed.ts';
import { escapeXml } from './xml.ts';

/** The approved replies to one article as a feed, newest first, answers among them. */
export function repliesFeed(article: Article, replies: readonly Reply[], publication: Publication): Feed {
  const all = replies.flatMap((reply) => [reply, ...reply.answers]);
  const newest = all.toSorted((a, b) => toMillis(b.date) - toMillis(a.date));
  return {
    ...frame(publication),
    language: article.language,
    title: stringsFor(article.language).repliesTo(article.headline),
    home: `${article.permalink}#replies`,
    self: { rss: article.permalink + repliesFeedName },
    entries: newest.map((reply) => toEntry(reply, article)),
  };
}

function toEntry({ id, name, date, paragraphs }: Reply, article: Article): FeedEntry {
  return {
    id: `${article.id}#reply-${id}`,
    url: `${article.permalink}#reply-${id}`,
    title: name,
    summary: paragraphs.join(' '),
    html: paragraphs.map((paragraph) => `<p>${escapeXml(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n'),
    published: date,
    updated: date,
    authors: [{ name, url: undefined }],
    categories: [],
    language: article.language,
    picture: undefined,
    shareImage: undefined,
    license: undefined,
  };
}
