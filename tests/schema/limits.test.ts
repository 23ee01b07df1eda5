import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { articleSchema } from '../../src/schema/article.ts';
import { publicationSchema } from '../../src/schema/publication.ts';
import { redirectsSchema } from '../../src/schema/redirects.ts';
import { replySchema } from '../../src/schema/reply.ts';
import { exampleFields, exampleSettings } from '../example-article.ts';

const letters = (count: number): string => 'x'.repeat(count);
const points = (count: number): string[] => Array(count).fill('One.');
const source = (fields: object) => ({ sources: [{ id: 'a', title: 'b', ...fields }] });
const image = (fields: object) => ({ image: { src: './a.jpg', alt: 'A', credit: 'T', ...fields } });
const mail = (letter: number) => `${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(3)}${'c'.repeat(letter)}`;

/** The last value on each side of every limit: what just passes, and what just does not. */
const article: [name: string, passes: object, fails: object][] = [
  ['a headline', { headline: letters(150) }, { headline: letters(151) }],
  ['a headline in signs of two halves', { headline: '😀'.repeat(150) }, { headline: '😀'.repeat(151) }],
  ['a subtitle', { subtitle: letters(300) }, { subtitle: letters(301) }],
  ['the points of a summary', { summary: points(5) }, { summary: points(6) }],
  ['the points of a summary, few', { summary: points(2) }, { summary: points(1) }],
  ['a point', { summary: ['One.', letters(280)] }, { summary: ['One.', letters(281)] }],
  ['a section', { section: letters(60) }, { section: letters(61) }],
  ['a tag', { tags: ['a', letters(60)] }, { tags: ['a', letters(61)] }],
  ['an author', { byline: ['Ada', letters(120)] }, { byline: ['Ada', letters(121)] }],
  ['a disclosure', { disclosure: letters(4_000) }, { disclosure: letters(4_001) }],
  ['words for a picture', image({ alt: letters(1_000) }), image({ alt: letters(1_001) })],
  ['a caption', image({ caption: letters(1_000) }), image({ caption: letters(1_001) })],
  ['a source’s title', source({ title: letters(300) }), source({ title: letters(301) })],
  [
    'the easternmost offset',
    { published: '2026-03-01T09:00:00+14:00' },
    { published: '2026-03-01T09:00:00+15:00' },
  ],
  ['the last second', { published: '2026-03-01T09:00:59Z' }, { published: '2026-03-01T09:00:60Z' }],
  ['the last minute', { published: '2026-03-01T23:59Z' }, { published: '2026-03-01T23:60Z' }],
  ['the last hour', { published: '2026-03-01T23:00Z' }, { published: '2026-03-01T24:00Z' }],
  ['the last day', { published: '2026-04-30T09:00Z' }, { published: '2026-04-31T09:00Z' }],
  ['a leap day', { published: '2028-02-29T09:00Z' }, { published: '2100-02-29T09:00Z' }],
  ['the last month', source({ date: '2025-12' }), source({ date: '2025-13' })],
  ['an address', source({ url: 'https://a.example/' }), source({ url: 'https://ada:secret@a.example/' })],
  [
    'an id that is a UUID',
    { id: 'urn:uuid:0b4a2f1e-96ab-4e1c-9f55-2d1f2c3b4a59' },
    { id: 'urn:uuid:0b4a2f1e' },
  ],
];

const publication: typeof article = [
  ['a name', { name: letters(80) }, { name: letters(81) }],
  ['a description', { description: letters(30) }, { description: letters(31) }],
  ['the first year', { founded: 1400 }, { founded: 1399 }],
  ['an IndexNow key', { indexNowKey: letters(8) }, { indexNowKey: letters(7) }],
  ['a long IndexNow key', { indexNowKey: letters(128) }, { indexNowKey: letters(129) }],
  [
    'a mail address',
    { contact: { ...exampleSettings.contact, editor: mail(10) } },
    { contact: { ...exampleSettings.contact, editor: mail(11) } },
  ],
];

const reply: typeof article = [
  ['a name', { name: letters(80) }, { name: letters(81) }],
  ['a text', { text: letters(5_000) }, { text: letters(5_001) }],
];
const rightReply = { id: 'a', name: 'Ada', date: '2026-03-01T09:00:00Z', text: 'Text' };

const isRight = (schema: z.ZodType, fields: unknown): boolean => schema.safeParse(fields).success;

describe.each([
  ['an article', articleSchema, exampleFields, article],
  ['a publication', publicationSchema, exampleSettings, publication],
  ['a reply', replySchema, rightReply, reply],
] as const)('of %s', (_name, schema, fields, limits) => {
  it.each(limits)('%s may reach its limit and not pass it', (_field, passes, fails) => {
    expect([passes, fails].map((changes) => isRight(schema, { ...fields, ...changes }))).toEqual([
      true,
      false,
    ]);
  });
});

it('an address of the time before may have 500 characters and not one more', () => {
  const from = (length: number) => [{ from: `/${letters(length - 1)}`, to: '/a/' }];
  expect([from(500), from(501)].map((list) => isRight(redirectsSchema, list))).toEqual([true, false]);
});
