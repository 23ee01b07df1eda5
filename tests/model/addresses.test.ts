import { expect, it } from 'vitest';
import { archivePage, isOwnAddress, mailto } from '../../src/model/addresses.ts';

it('the first page of the archive is the archive itself', () => {
  expect([1, 2, 12].map(archivePage)).toEqual(['/archive/', '/archive/2/', '/archive/12/']);
});

it.each([
  ['the front page', '/', true],
  ['a page of the archive', '/archive/2/', true],
  ['a file that programs ask for', '/robots.txt', true],
  ['a feed', '/corrections/feed.xml', true],
  ['what an article has below it', '/a-story/share.png', true],
  ['an icon', '/apple-touch-icon-180.png', true],
  ['what is hidden', '/.well-known/security.txt', true],
  ['an article', '/a-story/', false],
  ['the feed of another program', '/feed/', false],
  ['a word that only begins like an icon', '/iconography/', false],
])('%s, %s, is one of our own addresses or not', (_name, path, own) => {
  expect(isOwnAddress(path)).toBe(own);
});

it('a mail to somebody has its subject in one piece, whatever is in it', () => {
  expect(mailto('a+b@example.com', 'A & B?')).toBe('mailto:a%2Bb@example.com?subject=A%20%26%20B%3F');
});
