import { expect, it } from 'vitest';
import { addressBook, freeSlug } from '../../src/check/address-owner.ts';
import { type Diagnosis, diagnose } from '../../src/check/diagnose.ts';
import { duplicateFaults } from '../../src/check/duplicates.ts';
import type { Kind } from '../../src/check/kinds.ts';
import { toSource } from '../../src/check/source.ts';

const file = (kind: Kind, slug: string, text = '---\n---\n'): Diagnosis =>
  diagnose({ kind, slug, source: toSource(`content/${kind}/${slug}`, text) });

const files = [
  file(
    'articles',
    'harbour',
    '---\nformerly: [quay, wall]\nstatus: ready\npublished: 2026-01-01T00:00:00Z\n---\n',
  ),
  file('articles', 'wall'),
  file('pages', 'about'),
  file('pages', 'team'),
  file('pages', 'letters'),
  file('redirects', 'redirects', '- from: /crew\n  to: /team/\n- from: /2019/03/old/\n  to: /harbour/\n'),
];
const ownerOf = addressBook(files);

it.each([
  ['harbour', 'article', 'content/articles/harbour'],
  ['wall', 'article', 'content/articles/wall'],
  ['quay', 'former', 'content/articles/harbour'],
  ['team', 'page', 'content/pages/team'],
  ['crew', 'redirect', 'content/redirects/redirects'],
  ['2019/03/old', 'redirect', 'content/redirects/redirects'],
  // What is to come makes way for what is there.
  ['letters', 'page', 'content/pages/letters'],
])('/%s/ is of an %s', (slug, kind, name) => {
  const owner = ownerOf(slug);
  expect([owner?.kind, owner && 'file' in owner && owner.file.source.name]).toEqual([kind, name]);
});

it.each(['about', 'contact', 'archive', 'api', 'moderate', '404'])('/%s/ is the site’s own', (slug) => {
  expect(ownerOf(slug)).toEqual({ kind: 'site' });
});

it('what is to come has its address before it is there', () => {
  expect(ownerOf('search')).toEqual({ kind: 'coming' });
});

it('what nobody has is nobody’s', () => {
  expect(['crews', '2019', 'old', 'Harbour'].map(ownerOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('the free address that is nearest has a number, or says that it is a story', () => {
  const free = ['new', 'harbour', 'about', 'search', 'crew'].map((wished) => freeSlug(wished, ownerOf));
  expect(free).toEqual(['new', 'harbour-2', 'about-story', 'search-story', 'crew-2']);
});

it('whatever has an owner is a fault where an article claims it too, and what is free is none', () => {
  const slugs = ['harbour', 'quay', 'team', 'crew', 'letters', 'free', 'search'];
  const faulty = slugs.filter((slug) => {
    const added = file('articles', slug);
    return (
      duplicateFaults([...files, { ...added, source: toSource('content/articles/added', '') }]).length > 1
    );
  });
  expect(faulty).toEqual(
    slugs.filter((slug) => !['site', 'coming', undefined].includes(ownerOf(slug)?.kind)),
  );
});
