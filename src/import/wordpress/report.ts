import { addressOf, isOwnAddress } from '../../model/addresses.ts';
import { type Redirect, withSlash } from '../../model/redirects.ts';
import { redirectsSchema } from '../../schema/redirects.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import { plainText } from './html.ts';
import { type Entry, isPost } from './plan.ts';
import { counted, type ListedPicture, type Remarks } from './remarks.ts';

/** What an editor must know of one draft, under the name of its file; the name alone when that is all. */
export function articleReport(file: string, { pictures, lost, notices }: Remarks): string {
  const addresses = new Set<string>();
  const listed = pictures.filter(({ address }) => !addresses.has(address) && addresses.add(address));
  return [
    file,
    ...section('Pictures to fetch', listed.map(pictureLine)),
    ...section('Not carried over', counted(lost)),
    ...section('To look at', counted(notices)),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length ? [`  ${title}:`, ...lines.map((line) => `    - ${line}`)] : [];

function pictureLine({ address, alt, caption, credit, leads }: ListedPicture): string {
  const known = [
    leads ? 'the lead picture' : '',
    alt ? `alt “${alt}”` : 'no alternative text',
    caption ? `caption “${caption}”` : '',
    credit ? `credit “${credit}”` : 'no credit',
  ];
  return [address, ...known.filter(Boolean)].join('; ');
}

/** Why a post did not become a draft, in a line. */
export const conflictLine = ({ headline, slug }: Entry): string =>
  `“${headline}”: the address ${addressOf(slug)} belongs to another article. Rename that file, or this post in WordPress, and import again.`;

/** Old addresses that no longer are those of their drafts. */
export function oldAddresses(entries: readonly Entry[]): Redirect[] {
  return entries.flatMap(({ item: { link }, slug }) => {
    if (!URL.canParse(link)) return [];
    const { pathname, search } = new URL(link);
    const isSame = withSlash(pathname) === addressOf(slug);
    return isSame || search || pathname === '/' ? [] : [{ from: pathname, to: addressOf(slug) }];
  });
}

/** Whether the site itself can lead on from an old address: it has more than a name, which may be another's here. */
export const canLeadOn = (redirect: Redirect): boolean =>
  redirect.from.split('/').filter(Boolean).length > 1 &&
  !isOwnAddress(redirect.from) &&
  redirectsSchema.safeParse([redirect]).success;

/** What the export holds besides posts, by kind, with the names of what somebody wrote. */
export function leftLines({ items }: WordPressExport): string[] {
  const kinds = new Map<string, ExportItem[]>();
  for (const item of items.filter((each) => !isPost(each))) {
    const kind =
      item.kind === 'post' ? `post in the state “${item.status}”` : (names[item.kind] ?? item.kind);
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  return [...kinds].map(([kind, found]) => {
    const titles = silent.has(found[0]?.kind ?? '') ? [] : found.map(({ title }) => `“${plainText(title)}”`);
    const shown = titles.slice(0, 20).join(', ') + (titles.length > 20 ? ' …' : '');
    return `${found.length} × ${kind}${shown && `: ${shown}`}`;
  });
}

const names: Record<string, string> = {
  page: 'page',
  attachment: 'file of the media library (those that a post uses are listed above)',
  nav_menu_item: 'entry of a menu',
  revision: 'earlier version',
  wp_block: 'reusable block (those that a post uses are in it)',
};

/** Kinds of which the number says enough. */
const silent = new Set([
  'attachment',
  'nav_menu_item',
  'revision',
  'wp_block',
  'wp_global_styles',
  'customize_changeset',
]);

/** The same things counted: `2 pingback, 1 spam`. */
export function tally(things: readonly string[]): string {
  const times = new Map<string, number>();
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1);
  return [...times].map(([thing, count]) => `${count} ${thing}`).join(', ');
}
