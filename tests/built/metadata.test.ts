import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { many, single } from '../fixture-sites.ts';
import { documentOf, fileOf } from './built-site.ts';

const first = 'trump-administration-plans-to-combat-narcos-in-mexico/index.html';
const jsonLd = (fixture: typeof many, path: string) =>
  JSON.parse(
    documentOf(fixture, path).querySelector('script[type="application/ld+json"]')?.textContent ?? 'null',
  );
/** The text that a browser shows in a text area. */
const decoded = (source: string): string =>
  source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const meta = (page: Document, name: string): string[] =>
  [...page.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
    (each) => each.getAttribute('content') ?? '',
  );

describe('structured data', () => {
  it('says of the first story what the page says', () => {
    const [article] = jsonLd(single, first);
    expect(article).toMatchObject({
      '@type': 'ReportageNewsArticle',
      headline: 'Trump Administration Now Plans to Combat Narcos in Mexico',
      datePublished: '2025-11-04T09:00:00-05:00',
      dateModified: '2025-11-04T09:00:00-05:00',
      mainEntityOfPage: 'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/',
      image: ['https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/share.png'],
      author: [
        {
          '@type': 'NewsMediaOrganization',
          name: 'FrankNez Media',
          noBylinesPolicy: 'https://franknez.example/about/',
        },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        correctionsPolicy: 'https://franknez.example/corrections/',
      },
      isAccessibleForFree: true,
    });
    expect(article.citation).toHaveLength(3);
    expect(article.wordCount).toBeGreaterThan(650);
  });

  it('carries corrections, people as people, and the lead picture in three shapes', () => {
    const [article] = jsonLd(many, 'harbour-plan/index.html');
    expect(article['@type']).toBe('AnalysisNewsArticle');
    expect(article.correction[0]).toEqual({
      '@type': 'CorrectionComment',
      text: 'The vote was 7–5, not 8–4.',
      datePublished: '2026-03-02T10:00:00Z',
    });
    expect(article.author.map((each: { '@type': string }) => each['@type'])).toEqual([
      'Person',
      'Person',
      'Organization',
    ]);
    expect(article.image).toHaveLength(3);
    expect(jsonLd(many, 'harbour-hotel/index.html')[0]['@type']).toBe('AdvertiserContentArticle');
  });

  it('names the site on the front page and nothing else there', () => {
    expect(jsonLd(single, 'index.html')).toMatchObject({
      '@type': 'WebSite',
      name: 'FrankNez Media',
      url: 'https://franknez.example/',
    });
  });
});

describe('what social networks read', () => {
  it('is the article, with its picture, times and tags', () => {
    const page = documentOf(single, first);
    expect(meta(page, 'og:type')).toEqual(['article']);
    expect(meta(page, 'og:title')).toEqual(['Trump Administration Now Plans to Combat Narcos in Mexico']);
    expect(meta(page, 'og:image')).toEqual([
      'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/share.png',
    ]);
    expect(meta(page, 'article:published_time')).toEqual(['2025-11-04T09:00:00-05:00']);
    expect(meta(page, 'article:tag')).toEqual(['Mexico', 'Drug cartels', 'Fentanyl', 'US military']);
    expect(meta(page, 'twitter:card')).toEqual(['summary_large_image']);
    expect(meta(page, 'robots')).toEqual(['max-image-preview:large']);
  });
});

describe('files for machines', () => {
  it('list every page that may be found, and translations of one another', () => {
    const sitemap = fileOf(many, 'sitemap.xml');
    for (const path of ['harbour-plan', 'ferry-returns', 'us-edition', 'about', 'how-we-work', 'subscribe']) {
      expect(sitemap).toContain(`<loc>https://harbour.example/${path}/</loc>`);
    }
    expect(sitemap).not.toMatch(/<loc>https:\/\/harbour\.example\/(404|archive)?\/?<\/loc>/);
    expect(sitemap).toContain(
      '<xhtml:link rel="alternate" hreflang="en-US" href="https://harbour.example/us-edition/"/>',
    );
  });

  it('list as news what is younger than two days, and nothing when nothing is', () => {
    expect(fileOf(single, 'news-sitemap.xml')).toContain(
      '<news:publication_date>2025-11-04T09:00:00-05:00</news:publication_date>',
    );
    expect(fileOf(many, 'news-sitemap.xml')).not.toContain('<url>');
  });

  it('welcome search and refuse training, as the owner says', () => {
    const robots = fileOf(single, 'robots.txt');
    expect(robots).toMatch(/User-agent: GPTBot\n[\s\S]*?Disallow: \/\n\nUser-agent: \*\nAllow: \/\n/);
    expect(robots).toContain('Sitemap: https://franknez.example/sitemap.xml');
    expect(fileOf(single, 'trust.txt')).toContain('datatrainingallowed=no');
    expect(fileOf(single, '.well-known/trust.txt')).toBe(fileOf(single, 'trust.txt'));
  });

  it('name a contact for security, for less than a year', () => {
    const text = fileOf(single, '.well-known/security.txt');
    expect(text).toContain('Contact: mailto:security@franknez.example');
    const expires = Date.parse(/Expires: (\S+)/.exec(text)?.[1] ?? '');
    const days = (expires - Date.parse(single.now)) / 86_400_000;
    expect(days).toBeGreaterThan(200);
    expect(days).toBeLessThan(365);
  });
});

describe('the text version and the page to republish from', () => {
  const markdown = fileOf(many, 'harbour-plan/article.md');
  const page = documentOf(many, 'harbour-plan/republish/index.html');
  const [html = '', text = '', canonical = ''] = [...page.querySelectorAll('textarea')].map((each) =>
    decoded(each.innerHTML),
  );

  it('is the article as plain Markdown, with credit and address', () => {
    expect(markdown).toContain('# Council backs harbour plan, 7–5, after "late" talks & a recount');
    expect(markdown).toContain('| Wall | £2.9m |');
    expect(markdown).toContain('**Correction, 2 March 2026.** The vote was 7–5, not 8–4.');
    expect(markdown.trimEnd().split('\n').slice(-3)).toEqual([
      'First published by The Harbour Sheet. Licence: CC BY 4.0.',
      '',
      'https://harbour.example/harbour-plan/',
    ]);
    expect(markdown).not.toContain('treasurer');
  });

  it('gives HTML and text to copy, with credit line, licence and canonical link, and no tracker', () => {
    expect(html).toContain('<h1>Council backs harbour plan');
    expect(html).toContain(
      'First published by The Harbour Sheet. Licence: CC BY 4.0. <a href="https://harbour.example/harbour-plan/">',
    );
    expect(html).not.toMatch(/<script|<img[^>]+width="1"|utm_/);
    expect(text).toBe(markdown);
    expect(canonical).toBe('<link rel="canonical" href="https://harbour.example/harbour-plan/">');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://harbour.example/harbour-plan/',
    );
  });
});

it('draws a share image of the right size, the same from build to build', () => {
  const png = readFileSync(`${single.site}/trump-administration-plans-to-combat-narcos-in-mexico/share.png`);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
