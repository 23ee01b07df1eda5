import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { hostFiles } from '../../src/render/host-files.ts';

const redirects = [
  { from: '/all-stories', to: '/archive/' },
  { from: '/team/', to: '/about/' },
];
const edition = (archive: boolean) =>
  ({ publication: {}, articles: [], pages: ['about'], archive, redirects }) as unknown as Edition;

it('leads to the archive where there is one', () => {
  expect(hostFiles(edition(true))).toEqual({
    _redirects: '/all-stories/ /archive/ 301\n/team/ /about/ 301\n',
  });
  expect(hostFiles(edition(false))).toEqual({ _redirects: '/team/ /about/ 301\n' });
});
