import { isInstant } from '../schema/date.ts';
import type { Diagnosis } from './diagnose.ts';
import { locate, type Path, type Range, valuePlace } from './locate.ts';
import { entriesOf } from './raw-fields.ts';

/** A claim on something that only one file may have: an id, or an address. */
export interface Claim {
  file: Diagnosis;
  /** An id, or an address without the slashes at its ends. */
  text: string;
  range: Range;
  /** What makes it: the file's own name, a field in it, or the entry of a redirect. */
  by: 'name' | 'field' | 'redirect';
}

/** Every id of an article. */
export const idClaims = (files: readonly Diagnosis[]): Claim[] =>
  files.filter(({ kind }) => kind === 'articles').flatMap((file) => claim(file, ['id'], file.fields.id));

/** Every address that the content has: of its articles and pages, former ones, and those of the time before. */
export const addressClaims = (files: readonly Diagnosis[]): Claim[] =>
  files.flatMap((file): Claim[] => {
    const { kind, slug } = file;
    if (kind === 'redirects') return redirectedAddresses(file);
    if (kind !== 'articles' && kind !== 'pages') return [];
    return [{ file, text: slug, range: [0, 0], by: 'name' }, ...formerAddresses(file)];
  });

/** Who was first to claim each thing: names before fields, then by publication, then by file. */
export function firstClaims(claims: readonly Claim[]): Map<string, Claim> {
  const ordered = claims.toSorted(
    (a, b) =>
      Number(b.by === 'name') - Number(a.by === 'name') ||
      publishedAt(a.file) - publishedAt(b.file) ||
      (a.file.source.name < b.file.source.name ? -1 : 1),
  );
  const firsts = new Map<string, Claim>();
  for (const each of ordered) if (!firsts.has(each.text)) firsts.set(each.text, each);
  return firsts;
}

function formerAddresses(file: Diagnosis): Claim[] {
  const { formerly } = file.fields;
  return Array.isArray(formerly)
    ? formerly.flatMap((slug, index) => claim(file, ['formerly', index], slug))
    : [];
}

function redirectedAddresses(file: Diagnosis): Claim[] {
  return entriesOf(file.entries).flatMap(([index, { from }]) => {
    const [, text] = /^\/(.+?)\/?$/.exec(String(from)) ?? [];
    return claim(file, [index, 'from'], text).map((found): Claim => ({ ...found, by: 'redirect' }));
  });
}

function claim(file: Diagnosis, path: Path, text: unknown): Claim[] {
  if (typeof text !== 'string' || !file.yaml || !locate(file.yaml, path)) return [];
  return [{ file, text, range: valuePlace(file.yaml, path), by: 'field' }];
}

/** When a file was published, in milliseconds; pages were there first, drafts come last. */
function publishedAt({ kind, fields: { status, published } }: Diagnosis): number {
  if (kind === 'pages') return 0;
  const known = status !== 'draft' && typeof published === 'string' && isInstant(published);
  return known ? Date.parse(published) : Number.MAX_SAFE_INTEGER;
}
