import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { hostFiles } from '../../src/render/host-files.ts';
import { renderRobots, renderSecurity, renderTrust } from '../../src/render/machine-files.ts';
import { renderNewsSitemap, renderSitemap } from '../../src/render/sitemaps.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const withdrawn = { date: '2026-03-01T20:00:00Z', text: 'It was wrong.' };
const edition = (changes: Partial<Edition> = {}) =>
  ({
    publication: examplePublication({ ai: { training: 'no' } }),
    articles: [
      exampleArticle({ formerly: ['road', 'harbour'] }),
      exampleArticle({ status: 'draft' }, { slug: 'draft' }),
      exampleArticle({ status: 'withdrawn', withdrawn, formerly: ['went'] }, { slug: 'gone' }),
    ],
    pages: ['about'],
    archive: false,
    redirects: [],
    preview: false,
    now: new Date('2026-03-01T15:00:00Z'),
    ...changes,
  }) as Edition;

it('a preview is shown to no robot', () => {
  expect(renderRobots(edition({ preview: true }))).toBe('User-agent: *\nDisallow: /\n');
});

it('robots are told what is no page, and where the sitemaps are', () => {
  expect(renderRobots(edition()).split('\n').slice(-7)).toEqual([
    'User-agent: *',
    'Allow: /',
    'Disallow: /api/',
    '',
    'Sitemap: https://example.com/sitemap.xml',
    'Sitemap: https://example.com/news-sitemap.xml',
    '',
  ]);
});

it('trust.txt says where corrections are explained, and that no model is trained', () => {
  expect(renderTrust(edition())).toBe(
    'contact=mailto:desk@example.com\ndisclosure=https://example.com/corrections/\ndatatrainingallowed=no\n',
  );
});

it('security.txt says whom to write to, in which language, and where it stands', () => {
  expect(renderSecurity(edition()).split('\n')).toEqual([
    'Contact: mailto:safe@example.com',
    'Expires: 2026-12-26T00:00:00Z',
    'Canonical: https://example.com/.well-known/security.txt',
    'Preferred-Languages: en',
    '',
  ]);
});

it('former addresses lead to what can be read, and those of the time before to what is there', () => {
  const redirects = [
    { from: '/p=1', to: '/harbour-road/' },
    { from: '/p=2', to: '/gone/' },
    { from: '/p=3', to: '/about/' },
    { from: '/p=4', to: '/nowhere/' },
    { from: '/feed', to: '/rss.xml' },
  ];
  expect(hostFiles(edition({ redirects }))._redirects?.split('\n')).toEqual([
    '/road/ /harbour-road/ 301',
    '/harbour/ /harbour-road/ 301',
    '/p=1/ /harbour-road/ 301',
    '/p=3/ /about/ 301',
    '/feed/ /rss.xml 301',
    '',
  ]);
});

it('the key for IndexNow is a file of its own', () => {
  const key = 'abcdef0123456789';
  const publication = examplePublication({ indexNowKey: key });
  expect(hostFiles(edition({ publication }))).toMatchObject({ [`${key}.txt`]: key });
});

it('sitemaps name what is live, with its last change, and pages', () => {
  const urls = renderSitemap(edition()).match(/<url>.*?<\/url>/g);
  expect(urls).toEqual([
    '<url><loc>https://example.com/harbour-road/</loc><lastmod>2026-03-01T09:00:00-05:00</lastmod></url>',
    '<url><loc>https://example.com/about/</loc></url>',
    '<url><loc>https://example.com/subscribe/</loc></url>',
  ]);
});

it('news are named with the publication, its language, date and headline', () => {
  const news = renderNewsSitemap(edition()).match(/<news:\w+>[^<]+/g);
  expect(news).toEqual([
    '<news:name>The Example',
    '<news:language>en',
    '<news:publication_date>2026-03-01T09:00:00-05:00',
    '<news:title>Harbour road to close',
  ]);
});
