import { describe, expect, it } from 'vitest';
import { articleJsonLd, siteJsonLd } from '../../src/render/json-ld.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const publication = examplePublication();
const permalink = 'https://example.com/harbour-road/';
const picture = {
  url: 'https://example.com/a.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 900,
  alt: '',
  credit: undefined,
} as const;

/** What a program reads that is given the block of an article: the article, and the way to it. */
function read(article = exampleArticle(), editions = [article], of = publication) {
  const facts = { words: 321, pictures: [picture], editions };
  return JSON.parse(articleJsonLd(article, of, facts)) as [Record<string, unknown>, Record<string, unknown>];
}

describe('the structured data of an article', () => {
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: 'The Example',
    url: 'https://example.com/',
    logo: 'https://example.com/icon-512.png',
    foundingDate: '2020',
    email: 'desk@example.com',
    correctionsPolicy: 'https://example.com/corrections/',
  };

  it('say what the page says', () => {
    const [article, way] = read();
    expect(article).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ReportageNewsArticle',
      headline: 'Harbour road to close',
      alternativeHeadline: 'Eleven months, says the council',
      abstract: 'The road closes in October. It opens again a year later.',
      description: 'Eleven months, says the council',
      url: permalink,
      mainEntityOfPage: permalink,
      identifier: 'tag:example.com,2026:article/harbour-road',
      image: ['https://example.com/a.jpg'],
      author: [
        { '@type': 'Person', name: 'Ada Wren' },
        { '@type': 'Organization', name: 'Records Group' },
      ],
      datePublished: '2026-03-01T09:00:00-05:00',
      dateModified: '2026-03-01T09:00:00-05:00',
      publisher,
      articleSection: 'Transport',
      keywords: 'Roads, Council',
      inLanguage: 'en-US',
      wordCount: 321,
      isAccessibleForFree: true,
      isPartOf: { '@type': 'WebSite', name: 'The Example', url: 'https://example.com/' },
      speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '.summary'] },
    });
    expect(way).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'The Example', item: 'https://example.com/' },
        { '@type': 'ListItem', position: 2, name: 'Harbour road to close', item: permalink },
      ],
    });
  });

  it.each([
    ['news', 'ReportageNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['review', 'ReviewNewsArticle'],
  ] as const)('call a piece of the kind “%s” a %s', (type, name) => {
    expect(read(exampleArticle({ type }))[0]['@type']).toBe(name);
  });

  it('leave out what there is not', () => {
    const [bare] = read(
      exampleArticle({ status: 'draft', summary: undefined, tags: [], section: undefined }),
    );
    for (const field of ['abstract', 'keywords', 'articleSection', 'citation', 'correction', 'license'])
      expect(bare).not.toHaveProperty(field);
  });

  it.each([
    ['https://example.org/by/4.0/', 'license', 'copyrightNotice'],
    ['All rights reserved, see https://example.org', 'copyrightNotice', 'license'],
  ])('name the licence “%s” as %s', (license, field, other) => {
    const [article] = read(exampleArticle({ license }));
    expect(article[field]).toBe(license);
    expect(article).not.toHaveProperty(other);
  });

  it('name sources and corrections', () => {
    const sources = [
      { id: 'a', title: 'Minutes', publisher: 'Council', date: '2026-02', url: 'https://council.example/' },
      { id: 'b', title: 'Interview' },
    ];
    const corrections = [{ date: '2026-03-01T20:00:00Z', kind: 'correction' as const, text: 'A year.' }];
    expect(read(exampleArticle({ sources, corrections }))[0]).toMatchObject({
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'Minutes',
          publisher: { '@type': 'Organization', name: 'Council' },
          datePublished: '2026-02',
          url: 'https://council.example/',
        },
        { '@type': 'CreativeWork', name: 'Interview' },
      ],
      correction: [{ '@type': 'CorrectionComment', text: 'A year.', datePublished: '2026-03-01T20:00:00Z' }],
    });
  });

  it('lead from an original to its translations, and from each of these to the original alone', () => {
    const original = exampleArticle();
    const [es, ar] = ['es', 'ar'].map((language) =>
      exampleArticle({ language, translationOf: 'harbour-road' }, { slug: language }),
    );
    const editions = [original, es, ar].flatMap((each) => each ?? []);
    const work = (url: string) => ({ '@type': 'NewsArticle', url });
    const [whole] = read(original, editions);
    expect(whole.workTranslation).toEqual([work('https://example.com/es/'), work('https://example.com/ar/')]);
    expect(whole).not.toHaveProperty('translationOfWork');
    const [translated] = read(es, editions);
    expect(translated.translationOfWork).toEqual(work(permalink));
    expect(translated).not.toHaveProperty('workTranslation');
    expect(read(es, [])[0]).not.toHaveProperty('translationOfWork');
  });

  it('know the publication where it signs its own name, and other groups by theirs', () => {
    const byline = [
      { name: 'The Example', kind: 'organization' as const },
      { name: 'Records Group', kind: 'organization' as const, url: 'https://records.example/' },
    ];
    expect(read(exampleArticle({ byline }))[0].author).toEqual([
      publisher,
      { '@type': 'Organization', name: 'Records Group', url: 'https://records.example/' },
    ]);
  });

  it('name the policies and accounts that the publication has', () => {
    const own = examplePublication({
      social: ['https://social.example/@desk'],
      policies: { ethics: '/ethics/', byline: 'Some stories carry no name.' },
    });
    expect(read(exampleArticle(), [], own)[0].publisher).toEqual({
      ...publisher,
      sameAs: ['https://social.example/@desk'],
      ethicsPolicy: 'https://example.com/ethics/',
      publishingPrinciples: 'https://example.com/ethics/',
      noBylinesPolicy: 'https://example.com/about/',
    });
  });

  it('cannot be left by any text', () => {
    const headline = '</script><!-- & \u2028';
    const facts = { words: 1, pictures: [], editions: [] };
    expect(articleJsonLd(exampleArticle({ headline }), publication, facts)).not.toMatch(/[<\u2028\u2029]/);
  });
});

it('the structured data of the front page say the site and who publishes it', () => {
  expect(JSON.parse(siteJsonLd(publication))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: 'The Example',
    url: 'https://example.com/',
    description: 'News of examples',
    inLanguage: 'en-US',
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Example' },
  });
});
