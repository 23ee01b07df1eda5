import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Kind } from '../check/kinds.ts';
import { mostBytes } from '../check/source.ts';
import { pictureProblem } from './picture-file.ts';

/** Where a piece of content lies. */
export interface ContentPlace {
  kind: Kind;
  /** The file's name without its ending: the permanent address of an article or a page. */
  slug: string;
  /** Absolute path. */
  path: string;
  /** Path from the project's root with forward slashes, as messages name it. */
  name: string;
}

/** Every file of a content folder, in the order of their names. */
export function contentPlaces(content: string): ContentPlace[] {
  const optional = (kind: Kind, ...parts: string[]) => placeIfThere(kind, content, ...parts);
  const places = [
    place('publication', 'publication', content, 'publication.yaml'),
    ...(['articles', 'pages'] as const).flatMap((kind) => stories(content, kind)),
    ...entriesOf(content, 'replies').flatMap((slug) =>
      entriesOf(content, 'replies', slug)
        .filter((entry) => entry.endsWith('.json'))
        .map((entry) => place('replies', entry.slice(0, -5), content, 'replies', slug, entry)),
    ),
    ...optional('redirects', 'redirects.yaml'),
    ...optional('accepted', 'desk', 'accepted.yaml'),
    ...optional('style-rules', 'desk', 'style-rules.yaml'),
    ...optional('words', 'desk', 'words.txt'),
  ];
  return places.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Texts in the folders of articles and pages that are not read, because of their name or their place. */
export function strayFiles(content: string): string[] {
  return (['articles', 'pages'] as const).flatMap((kind) =>
    entriesOf(content, kind).flatMap((entry) => {
      const inside = entriesOf(content, kind, entry).filter(
        (name) => /\.mdx?$/i.test(name) && name !== 'index.mdx',
      );
      const own = /\.(md|markdown|mdx)$/i.test(entry) && !entry.endsWith('.mdx') ? [entry] : [];
      return [...own, ...inside.map((name) => join(entry, name))].map((path) =>
        nameOf(join(content, kind, path)),
      );
    }),
  );
}

/** The project's root, from which messages name files. */
export const nameOf = (path: string): string => relative(process.cwd(), path).split(sep).join('/');

/** What is wrong with a picture named by a content file, beside it, as the end of a sentence; nothing when it is right. */
export function pictureBeside(
  { source: { name } }: { source: { name: string } },
  path: string,
): string | undefined {
  const file = resolve(dirname(name), path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return 'is not there';
  return pictureProblem(file);
}

/** What could not be read, and why, in words for an editor; with the rule it breaks and the remedy. */
export class Unreadable extends Error {
  readonly rule: string;
  readonly fix: string;

  constructor(message: string, rule = 'missing-file', fix = 'put a readable text file here') {
    super(message);
    this.rule = rule;
    this.fix = fix;
  }
}

/**
 * The bytes of a content file.
 * @throws {Unreadable} when it is missing, a folder, too large, or closed to this user
 */
export function readContent(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > mostBytes) {
      const message = `The file has ${(size / 1e6).toFixed(1)} MB; 1 MB is the most`;
      throw new Unreadable(message, 'out-of-range', 'keep pictures beside the text, not in it');
    }
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new Unreadable(reasons[code] ?? `The file cannot be read (${code})`);
  }
}

const reasons: Record<string, string> = {
  EISDIR: 'This is a folder, not a file',
  ELOOP: 'The file is a link that leads back to itself',
  EACCES: 'The file is closed to this user',
  EPERM: 'The file is closed to this user',
  ENOENT: 'The file is missing',
};

/** `<slug>.mdx` or `<slug>/index.mdx`. */
function stories(content: string, kind: 'articles' | 'pages'): ContentPlace[] {
  return entriesOf(content, kind).flatMap((entry) => {
    if (entry.endsWith('.mdx')) return [place(kind, entry.slice(0, -4), content, kind, entry)];
    return placeIfThere(kind, content, kind, entry, 'index.mdx').map((found) => ({ ...found, slug: entry }));
  });
}

function placeIfThere(kind: Kind, ...parts: string[]): ContentPlace[] {
  const found = statSync(join(...parts), { throwIfNoEntry: false });
  return found ? [place(kind, (parts.at(-1) ?? '').replace(/\.\w+$/, ''), ...parts)] : [];
}

function place(kind: Kind, slug: string, ...parts: string[]): ContentPlace {
  const path = join(...parts);
  return { kind, slug, path, name: nameOf(path) };
}

function entriesOf(...parts: string[]): string[] {
  try {
    return readdirSync(join(...parts));
  } catch {
    return [];
  }
}
