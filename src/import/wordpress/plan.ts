import { type AddressBook, freeSlug, type Owner } from '../../check/address-owner.ts';
import { slugOf } from '../../check/slug.ts';
import { isSlug } from '../../model/addresses.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import { plainText } from './html.ts';
import { stableIdOf } from './identity.ts';

/** What the publication has already. */
export interface Existing {
  /** Slugs of its articles, by their ids. */
  articles: ReadonlyMap<string, string>;
  /** Whose an address is, the site's own and those that are to come included. */
  ownerOf: AddressBook;
}

/** A post on its way to a draft. */
export interface Entry {
  item: ExportItem;
  id: string;
  slug: string;
  headline: string;
  /** `new`, or in the content already, or in conflict with another article at its address. */
  state: 'new' | 'known' | 'conflict';
  /** Why the address is not the old one; empty where it is. */
  reason: string;
}

/** Statuses of what was thrown away or never kept. */
const discarded = new Set(['trash', 'auto-draft', 'inherit']);

/** Whether an item is a post that can become a draft. */
export const isPost = ({ kind, status }: ExportItem): boolean => kind === 'post' && !discarded.has(status);

/**
 * Gives every post its id and its address. The same export gives the same, so that importing it twice adds nothing.
 * @param host the publication's, for ids of posts whose own address tells none
 */
export function planEntries({ items }: WordPressExport, existing: Existing, host: string): Entry[] {
  const posts = items.filter(isPost);
  const ids = new Map<string, ExportItem>();
  for (const item of posts) {
    const id = stableIdOf(item, host);
    ids.set(ids.has(id) ? `${id}/${item.id}` : id, item);
  }
  // What came from this export earlier is no stranger at its address.
  const own = new Set([...ids.keys()].flatMap((id) => existing.articles.get(id) ?? []));
  const isStranger = (slug: string) => existing.ownerOf(slug)?.kind === 'article' && !own.has(slug);
  const planned = new Set<string>();
  // Where a stranger is, the post is in conflict, and keeps the address that it would have.
  const ownerOf = (slug: string): Pick<Owner, 'kind'> | undefined => {
    if (planned.has(slug)) return { kind: 'article' };
    return isStranger(slug) ? undefined : existing.ownerOf(slug);
  };
  return [...ids].map(([id, item]): Entry => {
    const headline = headlineOf(item);
    const known = existing.articles.get(id);
    if (known !== undefined) return { item, id, slug: known, headline, state: 'known', reason: '' };
    const { slug, reason } = freeAddress(item, headline, ownerOf);
    if (isStranger(slug)) return { item, id, slug, headline, state: 'conflict', reason };
    planned.add(slug);
    return { item, id, slug, headline, state: 'new', reason };
  });
}

/** The headline as plain text; a post without one is known by its first words. */
function headlineOf({ title, body, id }: ExportItem): string {
  const words = plainText(title);
  return words || plainText(body.slice(0, 2_000)).split(' ').slice(0, 8).join(' ') || `Untitled ${id}`;
}

function freeAddress(
  item: ExportItem,
  headline: string,
  ownerOf: (slug: string) => Pick<Owner, 'kind'> | undefined,
): { slug: string; reason: string } {
  const written = decoded(item.name);
  const wished = isSlug(written) ? written : slugOf(written) || slugOf(headline) || `article-${item.id}`;
  const slug = freeSlug(wished, ownerOf);
  if (!item.name || slug === item.name) return { slug, reason: '' };
  const owner = ownerOf(wished);
  return { slug, reason: owner ? reasons[owner.kind](wished) : 'the old one has other characters' };
}

const taken = (slug: string): string => `/${slug}/ was taken`;

/** Why an address could not be had, by whose it is. */
const reasons: Record<Owner['kind'], (slug: string) => string> = {
  site: (slug) => `the site itself uses /${slug}/`,
  coming: (slug) => `the site keeps /${slug}/ for what is to come`,
  article: taken,
  page: taken,
  former: taken,
  redirect: taken,
};

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Earlier addresses that can lead to an article: those that nobody else has. */
export function formerAddresses({ item, slug }: Entry, { ownerOf }: Existing, taken: Set<string>): string[] {
  return item.formerNames.filter((name) => {
    const isFree = isSlug(name) && name !== slug && !ownerOf(name) && !taken.has(name);
    if (isFree) taken.add(name);
    return isFree;
  });
}
