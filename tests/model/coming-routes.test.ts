import { expect, it } from 'vitest';
import { isSiteSlug, isSlug, routeSlugs } from '../../src/model/addresses.ts';
import { comingRoute, comingSlugs, isComing } from '../../src/model/coming-routes.ts';

it.each(comingSlugs)('%s lies at its own name, and under /-/ where content has that', (name) => {
  expect(comingRoute(name, [])).toBe(`/${name}/`);
  expect(comingRoute(name, ['harbour', `${name}s-of-old`, `old/${name}`])).toBe(`/${name}/`);
  expect(comingRoute(name, new Set(['harbour', name]))).toBe(`/-/${name}/`);
});

it('an address of the time before below a name has the name', () => {
  expect(comingRoute('audio', ['2019/03/old-story', 'audio/interview'])).toBe('/-/audio/');
});

it('nothing that is written can lie under /-/', () => {
  expect(isSlug('-')).toBe(false);
});

it('what is to come is not the site’s own yet, so that content of today may have it', () => {
  expect(comingSlugs.filter((slug) => routeSlugs.includes(slug) || isSiteSlug(slug, 'pages'))).toEqual([]);
  expect(['harbour', 'about', 'archive'].filter(isComing)).toEqual([]);
});
