import { absolute, addressOf, routes } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { toMillis } from '../model/dates.ts';
import { type Edition, languageEditions, listed } from '../model/edition.ts';
import { element, tag } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Every page that search engines may list (sitemaps.org), with translations of one another. */
export function renderSitemap({ articles, pages, publication }: Edition): string {
  const live = articles.filter(({ stage }) => stage === 'live');
  const entries = [
    ...live.map((article) => {
      const editions = languageEditions(article, live);
      const links = editions.length > 1 ? editions.map(alternate).join('') : '';
      return tag('url', {}, element('loc', article.permalink) + element('lastmod', article.modified) + links);
    }),
    ...[...pages.map(addressOf), routes.subscribe].map((path) =>
      tag('url', {}, element('loc', absolute(publication.url, path))),
    ),
  ];
  const root = { xmlns: sitemap, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return declaration + tag('urlset', root, entries.join(''));
}

const alternate = ({ language, permalink }: Article): string =>
  tag('xhtml:link', { rel: 'alternate', hreflang: language, href: permalink });

/** A story is news to Google for two days. */
const newsHours = 48;

/** Articles of the last two days, for Google News; valid when empty. */
export function renderNewsSitemap({ articles, publication, now }: Edition): string {
  const recent = listed(articles).filter(
    ({ published, stage }) =>
      stage === 'live' && now.getTime() - toMillis(published) <= newsHours * 3_600_000,
  );
  const entries = recent.slice(0, 1_000).map(({ permalink, language, published, headline }) => {
    const { language: code } = new Intl.Locale(language);
    const source = tag(
      'news:publication',
      {},
      element('news:name', publication.name) + element('news:language', code),
    );
    const news = source + element('news:publication_date', published) + element('news:title', headline);
    return tag('url', {}, element('loc', permalink) + tag('news:news', {}, news));
  });
  const root = { xmlns: sitemap, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
  return declaration + tag('urlset', root, entries.join(''));
}
