import { slugOf } from '../../check/slug.ts';
import { isSlug, requiredPages, routeSlugs } from '../../model/addresses.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import { plainText } from './html.ts';
import { stableIdOf } from './identity.ts';

/** What the publication has already. */
export interface Existing {
  /** Slugs of its articles, by their ids. */
  articles: ReadonlyMap<string, string>;
  /** Every article's slug, those without a readable id too. */
  slugs: ReadonlySet<string>;
  /** Addresses that pages have and articles had. */
  otherAddresses: ReadonlySet<string>;
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
  const taken = new Set([...existing.otherAddresses, ...own]);
  return [...ids].map(([id, item]): Entry => {
    const headline = headlineOf(item);
    const known = existing.articles.get(id);
    if (known !== undefined) return { item, id, slug: known, headline, state: 'known', reason: '' };
    const { slug, reason } = freeAddress(item, headline, taken);
    if (existing.slugs.has(slug) && !own.has(slug))
      return { item, id, slug, headline, state: 'conflict', reason };
    taken.add(slug);
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
  taken: ReadonlySet<string>,
): { slug: string; reason: string } {
  const written = decoded(item.name);
  const wished = isSlug(written) ? written : slugOf(written) || slugOf(headline) || `article-${item.id}`;
  const own = [...routeSlugs, ...requiredPages].includes(wished) ? `${wished}-story` : wished;
  const number = Array.from({ length: taken.size + 2 }, (_, index) => index + 1).find(
    (count) => !taken.has(count === 1 ? own : `${own}-${count}`),
  );
  const slug = number === 1 ? own : `${own}-${number}`;
  if (!item.name || slug === item.name) return { slug, reason: '' };
  if (wished !== own) return { slug, reason: `the site itself uses /${wished}/` };
  return { slug, reason: own === slug ? 'the old one has other characters' : `/${own}/ was taken` };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Earlier addresses that can lead to an article: those that nobody else has. */
export function formerAddresses({ item, slug }: Entry, taken: Set<string>): string[] {
  const reserved = [...routeSlugs, ...requiredPages];
  return item.formerNames.filter((name) => {
    const isFree = isSlug(name) && name !== slug && !reserved.includes(name) && !taken.has(name);
    if (isFree) taken.add(name);
    return isFree;
  });
}
