import { readFileSync } from 'node:fs';
import { type ContentPlace, contentPlaces } from '../content-files.ts';
import { diagnose } from '../desk/diagnose.ts';
import type { Finding } from '../desk/finding.ts';

/** Everything that is wrong in the content folder, in the order of the files' names. */
export function findAll(): Finding[] {
  const places = [...contentPlaces('publication'), ...contentPlaces('pages'), ...contentPlaces('articles')];
  return places.flatMap(findIn).sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}

function findIn({ collection, slug, path, name }: ContentPlace): Finding[] {
  try {
    return diagnose({ collection, slug, name, source: readFileSync(path, 'utf8') }).findings;
  } catch {
    const fix = 'create it, or make it readable';
    return [
      { file: name, severity: 'error', rule: 'missing-file', message: 'The file cannot be read.', fix },
    ];
  }
}
