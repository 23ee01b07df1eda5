import { expect, it } from 'vitest';
import { social } from '../../src/render/open-graph.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const told = [
  ['og:type', 'article'],
  ['og:site_name', 'The Example'],
  ['og:title', 'Harbour road to close'],
  ['og:description', 'Eleven months, says the council'],
  ['og:url', 'https://example.com/harbour-road/'],
  ['og:locale', 'en_US'],
  ['article:published_time', '2026-03-01T09:00:00-05:00'],
  ['article:modified_time', '2026-03-01T09:00:00-05:00'],
];
const names = [
  ['robots', 'max-image-preview:large'],
  ['twitter:card', 'summary_large_image'],
];

it('social networks are told headline, address, dates and language, and no section or tag where there is none', () => {
  const plain = exampleArticle({ section: undefined, tags: [] });
  expect(social(plain, examplePublication(), undefined)).toEqual({ openGraph: told, names });
});

it('social networks are told section, tags, picture and the account of the publication', () => {
  const picture = {
    url: 'https://example.com/a.jpg',
    type: 'image/jpeg',
    width: 1200,
    height: 630,
    alt: 'A road',
    credit: undefined,
  } as const;
  const publication = examplePublication({ fediverseCreator: '@desk@social.example' });
  expect(social(exampleArticle(), publication, picture)).toEqual({
    openGraph: [
      ...told.slice(0, 6),
      ['og:image', 'https://example.com/a.jpg'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'A road'],
      ...told.slice(6),
      ['article:section', 'Transport'],
      ['article:tag', 'Roads'],
      ['article:tag', 'Council'],
    ],
    names: [...names, ['fediverse:creator', '@desk@social.example']],
  });
});
