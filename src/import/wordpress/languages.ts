import { isLanguageTag } from '../../schema/text.ts';
import type { ExportItem, WordPressExport } from './export.ts';
import type { Entry } from './plan.ts';

/** The language of a post: what a plugin for several languages says, else the old site's. */
export function languageOf({ terms }: ExportItem, { language }: WordPressExport): string | undefined {
  const own = terms.find(({ taxonomy }) => taxonomy === 'language')?.slug.replaceAll('_', '-');
  return [own, language].find((tag) => tag !== undefined && isLanguageTag(tag));
}

/** Whether two tags name the same language, whatever the region. */
export const isSameLanguage = (a: string, b: string): boolean =>
  new Intl.Locale(a).language === new Intl.Locale(b).language;

/** Which post is a translation of which, by slug: of posts that belong together, the one in the publication's language is the original. */
export function originalsOf(
  entries: readonly Entry[],
  exported: WordPressExport,
  usual: string,
): Map<string, string> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries.filter(({ state }) => state !== 'conflict')) {
    const group = entry.item.terms.find(({ taxonomy }) => taxonomy === 'post_translations')?.slug;
    if (group) groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  const originals = new Map<string, string>();
  for (const group of groups.values()) {
    const tagOf = ({ item }: Entry): string => languageOf(item, exported) ?? usual;
    const original = group.find((entry) => isSameLanguage(tagOf(entry), usual));
    const languages = new Set(group.map(tagOf));
    if (!original || languages.size < group.length) continue;
    for (const { slug } of group) if (slug !== original.slug) originals.set(slug, original.slug);
  }
  return originals;
}
