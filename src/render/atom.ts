import { routes } from '../model/addresses.ts';
import type { Feed, FeedEntry } from '../model/feed.ts';
import { changedAt } from './feed.ts';
import { utc } from './rss.ts';
import { element, tag } from './xml.ts';

/** Atom 1.0 (RFC 4287) with full text. */
export function renderAtom(feed: Feed): string {
  const { self, home, hub, license } = feed;
  const parts = [
    element('id', self.atom ?? self.rss),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', utc(changedAt(feed) ?? '1970-01-01T00:00:00Z')),
    tag('link', { rel: 'self', type: 'application/atom+xml', href: self.atom }),
    tag('link', { rel: 'alternate', type: 'text/html', href: home }),
    hub ? tag('link', { rel: 'hub', href: hub }) : '',
    tag('author', {}, element('name', feed.publisher)),
    element('icon', feed.icons.large),
    license ? element('rights', license) : '',
    ...feed.entries.map(entryXml),
  ];
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  const style = `<?xml-stylesheet type="text/css" href="${routes.feedStyle}"?>`;
  return `<?xml version="1.0" encoding="UTF-8"?>${style}${tag('feed', root, parts.join(''))}`;
}

function entryXml(entry: FeedEntry): string {
  const { id, url, title, summary, html, published, updated, language, license } = entry;
  const picture = entry.picture ?? entry.shareImage;
  const parts = [
    element('id', id),
    element('title', title),
    tag('link', { rel: 'alternate', type: 'text/html', href: url }),
    picture ? tag('link', { rel: 'related', type: picture.type, href: picture.url }) : '',
    element('published', utc(published)),
    element('updated', utc(updated)),
    ...entry.authors.map(({ name, url: uri }) =>
      tag('author', {}, element('name', name) + (uri ? element('uri', uri) : '')),
    ),
    ...entry.categories.map((term) => tag('category', { term })),
    license ? element('rights', license) : '',
    element('summary', summary),
    element('content', html || ' ', { type: 'html' }),
  ];
  return tag('entry', { 'xml:lang': language }, parts.join(''));
}
