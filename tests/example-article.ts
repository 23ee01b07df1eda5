import type { z } from 'zod';
import { type Article, toArticle } from '../src/model/article.ts';
import type { Feed } from '../src/model/feed.ts';
import { type Publication, toPublication } from '../src/model/publication.ts';
import { articleFeed } from '../src/render/feed.ts';
import { articleSchema } from '../src/schema/article.ts';
import { publicationSchema } from '../src/schema/publication.ts';

/** Complete front matter, as an editor writes it; tests vary one field at a time. */
export const exampleFields: z.input<typeof articleSchema> = {
  id: 'tag:example.com,2026:article/harbour-road',
  headline: 'Harbour road to close',
  subtitle: 'Eleven months, says the council',
  summary: ['The road closes in October.', 'It opens again a year later.'],
  byline: ['Ada Wren', { name: 'Records Group', kind: 'organization' }],
  section: 'Transport',
  tags: ['Roads', 'Council'],
  status: 'ready',
  published: '2026-03-01T09:00:00-05:00',
};

/** A complete publication, as its owner writes it. */
export const exampleSettings: z.input<typeof publicationSchema> = {
  name: 'The Example',
  url: 'https://example.com',
  language: 'en-US',
  timeZone: 'America/New_York',
  description: 'News of examples',
  longDescription: 'The Example reports on examples.',
  founded: 2020,
  contact: { editor: 'desk@example.com', corrections: 'errors@example.com', security: 'safe@example.com' },
};

/** The example publication, with some settings changed. */
export function examplePublication(changes: Partial<typeof exampleSettings> = {}): Publication {
  return toPublication(publicationSchema.parse({ ...exampleSettings, ...changes }));
}

/** The example article, with some fields changed, in a build at the given moment. */
export function exampleArticle(
  changes: Partial<typeof exampleFields> = {},
  { publication = examplePublication(), now = '2026-03-02T00:00:00Z', slug = 'harbour-road' } = {},
): Article {
  const { image: _, ...fields } = articleSchema.parse({ ...exampleFields, ...changes });
  const headlineOf = (name: string) => (name === 'known-story' ? 'A known story' : undefined);
  return toArticle(slug, fields, { publication, now: new Date(now), headlineOf });
}

/** A feed of the example article alone, with some fields changed. */
export function exampleFeed(changes: Partial<typeof exampleFields> = {}, html = '<p>Text</p>'): Feed {
  const item = {
    article: exampleArticle(changes),
    html,
    picture: undefined,
    shareImage: undefined,
    replies: [],
  };
  return articleFeed(examplePublication(), [item]);
}
