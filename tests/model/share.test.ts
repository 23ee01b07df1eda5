import { expect, it } from 'vitest';
import { shareByMail, shareTargets } from '../../src/model/share.ts';
import { exampleArticle } from '../example-article.ts';

const headline = 'Cats & dogs: 100 % “news”?';
const permalink = 'https://example.com/harbour-road/';
const article = exampleArticle({ headline });

/** The parts of an address’s query, or of what follows its `#`. */
const partsOf = (href: string) => Object.fromEntries(new URL(href.replace('#', '?')).searchParams);

it.each([
  ['Bluesky', 'bsky.app', { text: `${headline} ${permalink}` }],
  ['Mastodon', 'share.joinmastodon.org', { text: `${headline} ${permalink}` }],
  ['WhatsApp', 'wa.me', { text: `${headline} ${permalink}` }],
  ['Facebook', 'www.facebook.com', { u: permalink }],
  ['LinkedIn', 'www.linkedin.com', { url: permalink }],
  ['Reddit', 'www.reddit.com', { url: permalink, title: headline }],
  ['X', 'x.com', { url: permalink, text: headline }],
])('%s is given the headline and the address whole', (service, host, parts) => {
  const href = shareTargets(article).find(({ name }) => name === service)?.href ?? 'none:';
  expect([new URL(href).host, partsOf(href)]).toEqual([host, parts]);
});

it('no server, not even Mastodon’s, is told by the link itself what is passed on there', () => {
  const href = shareTargets(article).find(({ name }) => name === 'Mastodon')?.href ?? '';
  expect(new URL(href).search).toBe('');
});

it('a mail has the headline as its subject and the address as its text', () => {
  const href = shareByMail(article);
  expect(href).toMatch(/^mailto:\?/);
  expect(partsOf(href)).toEqual({ subject: headline, body: permalink });
});
