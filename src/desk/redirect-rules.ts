import { addressOf, isOwnAddress, routes } from '../model/addresses.ts';
import { withSlash } from '../model/redirects.ts';
import type { FileFault } from './compare.ts';
import type { Diagnosis } from './diagnose.ts';
import { error, type Fault } from './finding.ts';
import { type Path, valuePlace } from './locate.ts';
import { suggestion } from './nearest.ts';

/** Addresses of the time before lead away from nothing that is there, and to something that is. */
export function redirectFaults(files: readonly Diagnosis[]): FileFault[] {
  const taken = addressesIn(files);
  const targets = [...Object.values(routes), ...files.filter(isText).map(({ slug }) => addressOf(slug))];
  return files
    .filter(({ kind }) => kind === 'redirects')
    .flatMap((file) => entryFaults(file, taken, targets).map((fault) => ({ file, fault })));
}

const isText = ({ kind }: Diagnosis): boolean => kind === 'articles' || kind === 'pages';

/** Whose each address is: by its own name, or by a former one. */
function addressesIn(files: readonly Diagnosis[]): Map<string, string> {
  const claims = files.filter(isText).flatMap(({ slug, data, source }): [string, string][] => {
    const { formerly } = (data ?? {}) as { formerly?: unknown };
    const former = Array.isArray(formerly) ? formerly.map(String) : [];
    return [slug, ...former].map((name) => [addressOf(name), source.name]);
  });
  return new Map(claims);
}

function entryFaults(
  { data, yaml }: Diagnosis,
  taken: ReadonlyMap<string, string>,
  targets: readonly string[],
): Fault[] {
  if (!yaml || !Array.isArray(data)) return [];
  const known = new Set(targets);
  const seen = new Set<string>();
  return data.flatMap((entry: { from?: unknown; to?: unknown } | null, index) => {
    const { from, to } = entry ?? {};
    const faults: Fault[] = [];
    const say = (path: Path, rule: string, message: string, fix: string) =>
      faults.push(error(rule, valuePlace(yaml, path), message, fix));
    if (typeof from === 'string') {
      const path = withSlash(from);
      const owner = taken.get(path) ?? (isOwnAddress(path) ? 'the site itself' : undefined);
      if (owner)
        say([index, 'from'], 'bad-slug', `The address ${path} belongs to ${owner}`, 'remove the entry');
      else if (seen.has(path))
        say([index, 'from'], 'duplicate-key', `“${path}” stands here a second time`, 'keep one of the two');
      seen.add(path);
    }
    if (typeof to === 'string' && !known.has(to)) {
      const fix = suggestion(to, targets, 'write the address of an article, a page or a feed of this site');
      say([index, 'to'], 'unknown-article', `There is nothing at “${to}”`, fix);
    }
    return faults;
  });
}
