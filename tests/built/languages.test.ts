import { describe, expect, it } from 'vitest';
import { languages, single } from '../fixture-sites.ts';
import { documentOf, fileOf, folded, textOf } from './built-site.ts';

const arabic = documentOf(languages, 'khuttat-al-mina/index.html');
const spanish = documentOf(languages, 'plan-del-puerto/index.html');
const english = documentOf(languages, 'harbour-plan-in-english/index.html');
const origin = 'https://languages.example';

const hreflang = (page: Document) =>
  [...page.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
    link.getAttribute('hreflang'),
    link.getAttribute('href'),
  ]);
const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((each) => folded(each.textContent ?? ''));

describe('an article in Arabic', () => {
  it('runs from right to left and says every word of the interface in Arabic', () => {
    expect(arabic.documentElement.getAttribute('lang')).toBe('ar');
    expect(arabic.documentElement.getAttribute('dir')).toBe('rtl');
    const page = documentOf(languages, 'khuttat-al-mina/index.html');
    for (const element of page.querySelectorAll('script, style, .share ul, .permalink, body [lang], bdi'))
      element.remove();
    const latin = folded(page.body.textContent ?? '').match(/[a-z]{3,}[a-z ]*/gi);
    // What the text itself says in English.
    expect(latin).toEqual(['Harbour Records Group ', 'HRG']);
  });

  it('has dates, lists and reading time by its own rules', () => {
    expect(textOf(arabic, '.byline p')).toBe('بقلم ليلى حسن وعمر ناصر');
    expect(texts(arabic, '.timeline time')).toEqual(['2024', 'يونيو 2025', '28 فبراير 2026']);
    expect(textOf(arabic, '.sources li')).toMatch(/^مجلس الميناء، محضر المجلس، فبراير 2026، نسخة محفوظة\./);
    expect(textOf(arabic, '.footnotes h2')).toBe('الحواشي');
  });

  it('leads back from its notes in its own direction', () => {
    expect(texts(arabic, '.sources .back, [data-footnote-backref]')).toEqual(['↪', '↪', '↪', '↪']);
  });

  it('tells feeds and machines its language', () => {
    expect(fileOf(languages, 'rss.xml')).toContain('<language>ar</language>');
    const { items } = JSON.parse(fileOf(languages, 'feed.json'));
    expect(items[0].content_html).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(arabic.querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe('ar');
  });
});

describe('an article in Spanish', () => {
  it('says the interface in Spanish, and marks the publication’s own words as Arabic', () => {
    expect(textOf(spanish, '.byline')).toContain('Por Marta Ibáñez Publicado: 2 de marzo de 2026');
    expect(textOf(spanish, '.byline')).toContain('1 minuto de lectura');
    expect(textOf(spanish, '.footnotes h2')).toBe('Notas');
    for (const selector of ['.ears [lang]', '.notes > div', '.colophon li a', '#newsletter']) {
      const element = spanish.querySelector(selector);
      expect([element?.getAttribute('lang'), element?.getAttribute('dir')], selector).toEqual(['ar', 'rtl']);
    }
  });
});

describe('the editions of one article', () => {
  const all = [
    ['ar', `${origin}/khuttat-al-mina/`],
    ['es', `${origin}/plan-del-puerto/`],
    ['en-GB', `${origin}/harbour-plan-in-english/`],
    ['x-default', `${origin}/khuttat-al-mina/`],
  ];

  it('name one another to search engines, each of them all', () => {
    for (const page of [arabic, spanish, english]) expect(hreflang(page).toSorted()).toEqual(all.toSorted());
    const sitemap = fileOf(languages, 'sitemap.xml');
    expect(sitemap.match(/hreflang="es"/g)).toHaveLength(3);
  });

  it('lead to one another by a visible line, each by its own name', () => {
    const links = (page: Document) => texts(page, '.byline a[hreflang]').toSorted();
    expect(links(documentOf(languages, 'khuttat-al-mina/index.html'))).toEqual(['English', 'español']);
    expect(textOf(spanish, '.byline')).toContain('Traducido del original en: العربية');
    expect(links(spanish)).toEqual(['English', 'العربية'].toSorted());
    expect(spanish.querySelector('.byline a[hreflang=ar]')?.getAttribute('lang')).toBe('ar');
  });

  it('know their original in structured data', () => {
    const data = (page: Document) =>
      JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '[]')[0];
    expect(data(spanish).translationOfWork.url).toBe(`${origin}/khuttat-al-mina/`);
    expect(data(arabic).workTranslation.map(({ url }: { url: string }) => url)).toHaveLength(2);
  });
});

it('an article in one language says nothing of others', () => {
  const alone = documentOf(languages, 'extremes/index.html');
  expect(hreflang(alone)).toEqual([]);
  expect(alone.querySelector('.byline a[hreflang]')).toBeNull();
});

it('the first article’s Spanish edition has every figure and source of the original, and says that it is translated', () => {
  const slug = 'gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico';
  const translation = documentOf(single, `${slug}/index.html`);
  const original = documentOf(single, 'trump-administration-plans-to-combat-narcos-in-mexico/index.html');
  expect(texts(translation, '.figures b')).toEqual(texts(original, '.figures b'));
  expect(texts(translation, 'sup')).toEqual(texts(original, 'sup'));
  const figures = (page: Document) =>
    (textOf(page, '.text').match(/\d[\d,]*\d/g) ?? []).filter((figure) => figure.length > 1).toSorted();
  expect(new Set(figures(translation))).toEqual(new Set(figures(original)));
  expect(textOf(translation, '.disclosure')).toContain('están traducidas');
  expect(
    texts(translation, 'blockquote footer').every((line) => /(re)?traducido del inglés/.test(line)),
  ).toBe(true);
});
