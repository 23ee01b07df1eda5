import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Within a built site, outside of what is served: the files of its articles as readers were first given them. */
const folder = (site: string): string => join(site, 'for-server', 'published');

/** An article's file as it was when it was first built with its present dates; nothing when it never was. */
export function publishedText(slug: string, site: string): string | undefined {
  const file = join(folder(site), `${slug}.mdx`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Keeps in a new build what readers are given, so that preflight can tell a change from it.
 * A text whose dates are those of the build before stays as it was then: a build does not make a change right.
 * @param build the folder of the new build
 * @param siteBefore the site that readers have
 * @param articles what is live in it
 * @param isSameDate whether two files give the same date for their text
 */
export function keepPublishedTexts(
  build: string,
  siteBefore: string,
  articles: readonly { slug: string; text: string }[],
  isSameDate: (before: string, now: string) => boolean,
): void {
  mkdirSync(folder(build), { recursive: true });
  for (const { slug, text } of articles) {
    const before = publishedText(slug, siteBefore);
    const isOld = before !== undefined && before !== text && isSameDate(before, text);
    writeFileSync(join(folder(build), `${slug}.mdx`), isOld ? before : text);
  }
}
