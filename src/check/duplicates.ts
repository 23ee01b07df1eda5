import { isInstant } from '../schema/date.ts';
import type { FileFault } from './compare.ts';
import type { Diagnosis } from './diagnose.ts';
import { error } from './finding.ts';
import { locate, type Path, type Range, valuePlace } from './locate.ts';
import { entriesOf } from './raw-fields.ts';

/** A claim on something that only one file may have: an id, or an address. */
interface Claim {
  file: Diagnosis;
  text: string;
  range: Range;
  /** Whether the file's own name makes the claim, and not a field in it. */
  byName: boolean;
}

/** Ids and addresses that two files claim. Each is said once, of the article published later. */
export function duplicateFaults(files: readonly Diagnosis[]): FileFault[] {
  const articles = files.filter(({ kind }) => kind === 'articles');
  const ids = articles.flatMap((file) => claim(file, ['id'], file.fields.id));
  const addresses = files
    .filter(({ kind }) => kind === 'articles' || kind === 'pages')
    .flatMap((file) => [
      { file, text: file.slug, range: [0, 0] as const, byName: true },
      ...formerAddresses(file),
    ])
    .concat(files.filter(({ kind }) => kind === 'redirects').flatMap(redirectedAddresses));
  return [
    ...repeated(ids).map(({ claimed, first }) => ({
      file: claimed.file,
      fault: error(
        'duplicate-id',
        claimed.range,
        `${first.file.source.name} has the same id`,
        'give this article an id of its own; the older article keeps its id',
      ),
    })),
    ...repeated(addresses).map(({ claimed, first }) => ({
      file: claimed.file,
      fault: error(
        'bad-slug',
        claimed.range,
        first.file === claimed.file
          ? `The address /${claimed.text}/ stands here a second time`
          : `The address /${claimed.text}/ belongs to ${first.file.source.name}`,
        claimed.byName ? 'rename one of the two files' : 'remove it here',
      ),
    })),
  ];
}

function formerAddresses(file: Diagnosis): Claim[] {
  const { formerly } = file.fields;
  return Array.isArray(formerly)
    ? formerly.flatMap((slug, index) => claim(file, ['formerly', index], slug))
    : [];
}

/** Addresses of the time before, without their slashes at both ends. */
function redirectedAddresses(file: Diagnosis): Claim[] {
  return entriesOf(file.entries).flatMap(([index, { from }]) => {
    const [, text] = /^\/(.+?)\/?$/.exec(String(from)) ?? [];
    return claim(file, [index, 'from'], text);
  });
}

function claim(file: Diagnosis, path: Path, text: unknown): Claim[] {
  if (typeof text !== 'string' || !file.yaml || !locate(file.yaml, path)) return [];
  return [{ file, text, range: valuePlace(file.yaml, path), byName: false }];
}

/** Every claim after the first, in the order: names before fields, then by publication, then by file. */
function repeated(claims: readonly Claim[]): { claimed: Claim; first: Claim }[] {
  const ordered = claims.toSorted(
    (a, b) =>
      Number(b.byName) - Number(a.byName) ||
      publishedAt(a.file) - publishedAt(b.file) ||
      (a.file.source.name < b.file.source.name ? -1 : 1),
  );
  const firsts = new Map<string, Claim>();
  return ordered.flatMap((claimed) => {
    const first = firsts.get(claimed.text);
    if (!first) firsts.set(claimed.text, claimed);
    return first ? [{ claimed, first }] : [];
  });
}

/** When a file was published, in milliseconds; pages were there first, drafts come last. */
function publishedAt({ kind, fields: { status, published } }: Diagnosis): number {
  if (kind === 'pages') return 0;
  const known = status !== 'draft' && typeof published === 'string' && isInstant(published);
  return known ? Date.parse(published) : Number.MAX_SAFE_INTEGER;
}
