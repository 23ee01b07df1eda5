import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { conversation } from '../../src/model/reply.ts';
import { articleFacts, siteFacts } from '../../src/model/site.ts';
import { exampleArticle, examplePublication } from '../example-article.ts';

const publication = examplePublication();
const withdrawn = { date: '2026-03-01T20:00:00Z', text: 'It was wrong.' };
const edition = {
  publication,
  archive: true,
  articles: [
    exampleArticle({ headline: 'One', replies: 'open' }, { slug: 'one' }),
    exampleArticle({ status: 'withdrawn', withdrawn }, { slug: 'gone' }),
    exampleArticle({ headline: 'Dos', language: 'es', replies: 'closed' }, { slug: 'dos' }),
  ],
} as unknown as Edition;
const replies = conversation([
  { id: 'a', name: 'Ada', date: '2026-03-01T10:00:00Z', text: 'A thought.' },
  { id: 'b', name: 'Ben', date: '2026-03-01T11:00:00Z', text: 'An answer.', parent: 'a' },
  { id: 'c', name: 'Cem', date: '2026-03-01T12:00:00Z', text: 'Another.' },
]);
const facts = siteFacts(edition, new Map([['one', replies]]));

it('the server is told of each article that can be read, and of the replies that can be answered', () => {
  expect(facts).toEqual({
    publication,
    archive: true,
    articles: {
      one: {
        headline: 'One',
        language: 'en-US',
        address: '/one/',
        replies: 'open',
        threads: { a: 'Ada', c: 'Cem' },
      },
      dos: { headline: 'Dos', language: 'es', address: '/dos/', replies: 'closed', threads: {} },
    },
  });
});

it('nothing is known of an article that is withdrawn or never was', () => {
  expect(articleFacts(facts, 'one')?.headline).toBe('One');
  expect([articleFacts(facts, 'gone'), articleFacts(facts, 'toString')]).toEqual([undefined, undefined]);
});
