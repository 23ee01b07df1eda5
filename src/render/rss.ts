import { getRssString } from '@astrojs/rss';
import { routes } from '../model/addresses.ts';
import { type Instant, latest, toMillis } from '../model/dates.ts';
import type { Feed, FeedEntry, FeedPicture } from '../model/feed.ts';
import { changedAt } from './feed.ts';
import { type Attributes, escapeXml, tag } from './xml.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
};

/**
 * Texts kept aside while the library works. It parses custom elements and writes them anew, by which
 * numbers lose their zeros and references are escaped twice; so it is given marks, and each mark is
 * replaced by its text at the end.
 */
class Held {
  readonly #texts: string[] = [];

  /** A mark for a text. */
  hold(text: string): string {
    this.#texts.push(text);
    return `held-${this.#texts.length - 1}-text`;
  }

  /** The finished XML, every mark replaced by its text, escaped. */
  release(xml: string): string {
    return xml.replaceAll(/held-(\d+)-text/g, (_mark, index) => escapeXml(this.#texts[Number(index)] ?? ''));
  }
}

/** RSS 2.0 with full text, after the RSS Advisory Board's profile. Dates come from the content alone. */
export async function renderRss(feed: Feed): Promise<string> {
  const held = new Held();
  const xml = await getRssString({
    title: held.hold(feed.title),
    description: held.hold(feed.description),
    site: feed.home,
    stylesheet: routes.feedStyle,
    xmlns: namespaces,
    trailingSlash: false,
    customData: channel(feed, held),
    items: feed.entries.map((entry) => item(entry, held)),
  });
  const typed = xml.replace('<?xml-stylesheet ', '<?xml-stylesheet type="text/css" ');
  return held.release(typed.replace(/<link>[^<]*<\/link>/, `<link>${escapeXml(feed.home)}</link>`));
}

function channel(feed: Feed, held: Held): string {
  const text = (name: string, value: string, attributes: Attributes = {}) =>
    tag(name, attributes, held.hold(value));
  const changed = changedAt(feed);
  const [newest, ...rest] = feed.entries.map(({ published }) => published);
  return [
    tag('atom:link', { href: feed.self.rss, rel: 'self', type: 'application/rss+xml' }),
    feed.hub ? tag('atom:link', { href: feed.hub, rel: 'hub' }) : '',
    text('language', feed.language),
    feed.license ? text('copyright', feed.license) : '',
    text('managingEditor', `${feed.contact} (${feed.publisher})`),
    text('webMaster', `${feed.contact} (${feed.publisher})`),
    newest ? text('pubDate', rfc822(latest(newest, ...rest))) : '',
    changed ? text('lastBuildDate', rfc822(changed)) : '',
    text('docs', 'https://www.rssboard.org/rss-specification'),
    text('ttl', '60'),
    text('sy:updatePeriod', 'hourly'),
    text('sy:updateFrequency', '1'),
    tag('image', {}, text('url', feed.icons.small) + text('title', feed.title) + text('link', feed.home)),
  ].join('');
}

function item(entry: FeedEntry, held: Held) {
  const text = (name: string, value: string, attributes: Attributes = {}) =>
    tag(name, attributes, held.hold(value));
  return {
    title: held.hold(entry.title),
    link: entry.url,
    pubDate: new Date(toMillis(entry.published)),
    description: held.hold(entry.summary),
    // An empty body would be written with a prefix that nobody declared.
    content: held.hold(entry.html || ' '),
    customData: [
      // The library's own guid is the link; ours outlives a change of address.
      text('guid', entry.id, { isPermaLink: 'false' }),
      text('dc:creator', entry.authors.map(({ name }) => name).join(', ')),
      text('atom:updated', utc(entry.updated)),
      entry.replies ? text('comments', `${entry.url}#replies`) : '',
      entry.replies ? text('slash:comments', String(entry.replies.count)) : '',
      entry.replies ? text('wfw:commentRss', entry.replies.feed) : '',
      text('dcterms:modified', utc(entry.updated)),
      ...entry.categories.slice(0, 10).map((category) => text('category', category)),
      entry.picture ? media(entry.picture, text) : '',
      thumbnail(entry.picture ?? entry.shareImage),
    ].join(''),
  };
}

function media(
  { url, type, width, height, alt, credit }: FeedPicture,
  text: (name: string, value: string, attributes?: Attributes) => string,
): string {
  const inner = [
    alt ? text('media:description', alt, { type: 'plain' }) : '',
    credit ? text('media:credit', credit, { role: 'photographer', scheme: 'urn:ebu' }) : '',
  ];
  return tag('media:content', { url, type, width, height, medium: 'image' }, inner.join(''));
}

const thumbnail = (picture: FeedPicture | undefined): string =>
  picture ? tag('media:thumbnail', { url: picture.url, width: picture.width, height: picture.height }) : '';

/** A date as RSS wants it, always in GMT. */
const rfc822 = (instant: Instant): string => new Date(toMillis(instant)).toUTCString();

/** A date as Atom wants it, always in UTC, so that readers compare them as text. */
export const utc = (instant: Instant): string =>
  new Date(toMillis(instant)).toISOString().replace('.000Z', 'Z');
