import { isSiteSlug } from '../model/addresses.ts';
import { isComing } from '../model/coming-routes.ts';
import { addressClaims, firstClaims } from './claims.ts';
import type { Diagnosis } from './diagnose.ts';

/** Whose an address `/<slug>/` is: the site's own, some content's, or that of a route which is to come. */
export type Owner =
  | { kind: 'site' | 'coming' }
  /** An article, a page, an article that was called so, or a redirect; and the file that says so. */
  | { kind: 'article' | 'page' | 'former' | 'redirect'; file: Diagnosis };

/** Who has which address; nobody where it is free for a new article. */
export type AddressBook = (slug: string) => Owner | undefined;

/** Says whose each address is, before an article takes it. What `check` calls a second claim has an owner here. */
export function addressBook(files: readonly Diagnosis[]): AddressBook {
  const firsts = firstClaims(addressClaims(files));
  return (slug) => {
    if (isSiteSlug(slug, 'articles')) return { kind: 'site' };
    const first = firsts.get(slug);
    if (!first) return isComing(slug) ? { kind: 'coming' } : undefined;
    const { by, file } = first;
    if (by === 'name') return { kind: file.kind === 'pages' ? 'page' : 'article', file };
    return { kind: by === 'redirect' ? 'redirect' : 'former', file };
  };
}

/** The address that comes nearest to one that is wished for and is free: `about-story`, `harbour-2`. */
export function freeSlug(wished: string, ownerOf: (slug: string) => Pick<Owner, 'kind'> | undefined): string {
  const isKept = ['site', 'coming'].includes(ownerOf(wished)?.kind ?? '');
  const own = isKept ? `${wished}-story` : wished;
  let slug = own;
  for (let count = 2; ownerOf(slug); count += 1) slug = `${own}-${count}`;
  return slug;
}
