import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentFolder } from './folders.ts';

/** The kinds of content, each a collection of its own. */
export type Collection = 'articles' | 'pages' | 'publication';

/** Where a piece of content lies. */
export interface ContentPlace {
  collection: Collection;
  /** The file's name without its ending: the permanent address of an article or a page. */
  slug: string;
  /** Absolute path. */
  path: string;
  /** Path from the project's root with forward slashes, as messages name it. */
  name: string;
}

/**
 * Every content file of one collection, in the order of their slugs.
 * An article or page is `<slug>.mdx` or `<slug>/index.mdx`.
 */
export function contentPlaces(collection: Collection): ContentPlace[] {
  if (collection === 'publication') return [place(collection, 'publication', 'publication.yaml')];
  return entriesOf(join(contentFolder, collection))
    .flatMap((entry) => {
      if (entry.endsWith('.mdx')) return [place(collection, entry.slice(0, -4), collection, entry)];
      const index = [collection, entry, 'index.mdx'];
      return isFile(join(contentFolder, ...index)) ? [place(collection, entry, ...index)] : [];
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The place that a changed file belongs to, if it is content. */
export function placeOf(collection: Collection, path: string): ContentPlace | undefined {
  return contentPlaces(collection).find((candidate) => candidate.path === path);
}

function place(collection: Collection, slug: string, ...parts: string[]): ContentPlace {
  const path = join(contentFolder, ...parts);
  return { collection, slug, path, name: relative(process.cwd(), path).split(sep).join('/') };
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
