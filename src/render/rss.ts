import { getRssString } from '@astrojs/rss';
import { absolute, routes } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { latest, toMillis } from '../model/dates.ts';
import type { Publication } from '../model/publication.ts';
import { descriptionOf } from './head.ts';
import { element, plainXml } from './xml.ts';

/** An article and its body in feed form. */
export interface FeedItem {
  article: Article;
  /** Safe HTML with absolute addresses. */
  html: string;
}

/**
 * RSS 2.0 with full text. Ids and dates come from the content alone, so that two builds of the same
 * content give the same bytes. See the RSS Advisory Board's profile.
 * @param items newest first, at least one
 */
export function renderRss(publication: Publication, items: readonly FeedItem[]): Promise<string> {
  const { name, description, url } = publication;
  return getRssString({
    title: plainXml(name),
    description: plainXml(description),
    site: url,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
      dcterms: 'http://purl.org/dc/terms/',
    },
    customData: channelData(publication, items),
    items: items.map((item) => toItem(item)),
  });
}

function channelData(publication: Publication, items: readonly FeedItem[]): string {
  const [first, ...rest] = items.map(({ article }) => article.modified);
  const { contact, name, url, language, license } = publication;
  return [
    element('atom:link', '', { href: absolute(url, routes.rss), rel: 'self', type: 'application/rss+xml' }),
    element('language', language),
    license ? element('copyright', license) : '',
    element('managingEditor', `${contact.editor} (${name})`),
    element('webMaster', `${contact.editor} (${name})`),
    first ? element('lastBuildDate', rfc822(latest(first, ...rest))) : '',
    element('docs', 'https://www.rssboard.org/rss-specification'),
    element('ttl', '60'),
  ].join('');
}

function toItem({ article, html }: FeedItem) {
  const { headline, permalink, id, published, modified, byline, section, tags } = article;
  return {
    title: plainXml(headline),
    link: permalink,
    pubDate: new Date(published),
    description: plainXml(article.summary.join(' ') || descriptionOf(article)),
    content: plainXml(html) || ' ',
    categories: [...new Set([section ?? [], tags].flat())].map(plainXml),
    // The library's own guid is the link; ours outlives a change of address.
    customData: [
      element('guid', id, { isPermaLink: 'false' }),
      element('dc:creator', byline.map(({ name }) => name).join(', ')),
      element('atom:updated', new Date(modified).toISOString()),
      element('dcterms:modified', new Date(modified).toISOString()),
    ].join(''),
  };
}

/** A date as RSS wants it, always in GMT. */
const rfc822 = (instant: string): string => new Date(toMillis(instant)).toUTCString();
