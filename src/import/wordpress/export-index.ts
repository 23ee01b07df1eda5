import { addressOf } from '../../model/addresses.ts';
import type { BodySetting, KnownPicture } from './body-setting.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import { comparable } from './identity.ts';
import { toKnownPicture } from './pictures.ts';
import type { Entry } from './plan.ts';
import { noRemarks, type Remarks } from './remarks.ts';

/** Pictures and reusable blocks by their ids; ids of pictures by the post that they belong to. */
function shelves(items: readonly ExportItem[]) {
  const pictures = new Map<string, KnownPicture>();
  const byPost = new Map<string, string[]>();
  const reusable = new Map<string, string>();
  for (const item of items) {
    if (item.kind === 'wp_block') reusable.set(item.id, item.body);
    if (item.kind !== 'attachment' || !item.fileAddress) continue;
    pictures.set(item.id, toKnownPicture(item));
    if (/\.(jpe?g|png|gif|webp|avif|svg)$/i.test(item.fileAddress))
      byPost.set(item.parent, [...(byPost.get(item.parent) ?? []), item.id]);
  }
  return { pictures, byPost, reusable };
}

/** Where what stood at an old address stands now. */
function newAddresses(entries: readonly Entry[], site: string): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { item, slug } of entries)
    for (const old of [item.link, item.guid, `${site}/?p=${item.id}`])
      if (!addresses.has(comparable(old))) addresses.set(comparable(old), addressOf(slug));
  return addresses;
}

/** The block editor keeps the texts of footnotes beside the post, as JSON. */
function footnotesOf({ meta }: ExportItem, { lost }: Remarks): Map<string, string> {
  const written = meta.get('footnotes');
  if (!written) return new Map();
  try {
    const notes = JSON.parse(written) as { id: string; content: string }[];
    return new Map(notes.map(({ id, content }) => [String(id), String(content)]));
  } catch {
    lost.push('the footnotes, which cannot be read');
    return new Map();
  }
}

/** What converting a post's body needs to know of the export around it, for each post. */
export function bodySettings(
  { items, site }: WordPressExport,
  entries: readonly Entry[],
): (item: ExportItem) => BodySetting {
  const { pictures, byPost, reusable } = shelves(items);
  const addresses = newAddresses(entries, site);
  const host = (address: string): string => comparable(address).split('/')[0] ?? '';
  return (item) => {
    const remarks = noRemarks();
    return {
      base: URL.canParse(item.link) ? item.link : `${site}/`,
      newAddress: (address) => addresses.get(comparable(address)),
      isOldSite: (address) => host(site) !== '' && host(address) === host(site),
      picture: (id) => pictures.get(id),
      pictures: byPost.get(item.id) ?? [],
      reusable: (id) => reusable.get(id),
      footnotes: footnotesOf(item, remarks),
      remarks,
    };
  };
}
