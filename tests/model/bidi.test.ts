import { expect, it } from 'vitest';
import { isolated } from '../../src/model/bidi.ts';
import { exampleArticle } from '../example-article.ts';

it('leaves text without direction characters alone', () => {
  expect(isolated('Plain، مرحبا \u200F text')).toBe('Plain، مرحبا \u200F text');
});

it('closes what a text opens, and isolates it', () => {
  expect(isolated('a\u202Eb')).toBe('\u2068a\u202Eb\u202C\u2069');
  expect(isolated('a\u2067b\u202Bc')).toBe('\u2068a\u2067b\u202Bc\u202C\u2069\u2069');
  expect(isolated('a\u2069\u202Eb')).toBe('\u2068a\u202Eb\u202C\u2069');
  expect(isolated('\u2067a\u202Bb\u2069c')).toBe('\u2068\u2067a\u202Bb\u2069c\u2069');
  expect(isolated('a\u202Eb\u202C')).toBe('\u2068a\u202Eb\u202C\u2069');
});

it('keeps a turned headline from turning what stands around it', () => {
  const { headline, byline } = exampleArticle({ headline: 'A \u202Eturn', byline: ['B\u202E'] });
  expect(headline).toBe('\u2068A \u202Eturn\u202C\u2069');
  expect(byline[0]?.name).toBe('\u2068B\u202E\u202C\u2069');
});

it('closes no more than was opened, within what was opened', () => {
  // An embedding that is closed within an isolate was not opened in it.
  expect(isolated('\u202Ea\u2067b\u202Cc')).toBe('\u2068\u202Ea\u2067b\u202Cc\u2069\u202C\u2069');
  // Of two isolates one is closed.
  expect(isolated('\u2067a\u2066b\u2069c')).toBe('\u2068\u2067a\u2066b\u2069c\u2069\u2069');
});
