import { addressOf, isOwnAddress, routes } from '../model/addresses.ts';
import type { FileFault } from './file-fault.ts';
import type { Diagnosis } from './diagnose.ts';
import { error, type Fault } from './finding.ts';
import { type Path, valuePlace } from './locate.ts';
import { suggestion } from './nearest.ts';
import { entriesOf } from './raw-fields.ts';

/** Addresses of the time before lead away from none of the site's own, and to something that is there. */
export function redirectFaults(files: readonly Diagnosis[]): FileFault[] {
  const texts = files.filter(({ kind }) => kind === 'articles' || kind === 'pages');
  const targets = [...Object.values(routes), ...texts.map(({ slug }) => addressOf(slug))];
  return files
    .filter(({ kind }) => kind === 'redirects')
    .flatMap((file) => entryFaults(file, targets).map((fault) => ({ file, fault })));
}

function entryFaults({ entries, yaml }: Diagnosis, targets: readonly string[]): Fault[] {
  if (!yaml) return [];
  const known = new Set(targets);
  return entriesOf(entries).flatMap(([index, { from, to }]) => {
    const faults: Fault[] = [];
    const say = (path: Path, rule: string, message: string, fix: string) =>
      faults.push(error(rule, valuePlace(yaml, path), message, fix));
    if (typeof from === 'string' && isOwnAddress(from))
      say([index, 'from'], 'bad-slug', `The address ${from} belongs to the site itself`, 'remove the entry');
    if (typeof to === 'string' && !known.has(to)) {
      const fix = suggestion(to, targets, 'write the address of an article, a page or a feed of this site');
      say([index, 'to'], 'unknown-article', `There is nothing at “${to}”`, fix);
    }
    return faults;
  });
}
