import type { Diagnosis } from '../../check/diagnose.ts';
import { locate, type Path, valuePlace } from '../../check/locate.ts';
import { isFields } from '../../check/raw-fields.ts';
import { align } from './align.ts';
import type { Passage, PassageKind } from './passage.ts';

/** Fields that hold prose, as paths; `*` stands for every entry of a list. */
const prose: Partial<Record<Diagnosis['kind'], readonly [path: string, kind: PassageKind][]>> = {
  articles: [
    ['headline', 'headline'],
    ['subtitle', 'subtitle'],
    ['summary.*', 'summary'],
    ['image.alt', 'alt'],
    ['image.caption', 'caption'],
    ['disclosure', 'note'],
    ['corrections.*.text', 'note'],
    ['publisherNotes.*.text', 'note'],
    ['withdrawn.text', 'note'],
  ],
  pages: [
    ['title', 'headline'],
    ['description', 'note'],
  ],
  publication: [
    ['longDescription', 'note'],
    ['notes.*.text', 'note'],
    ['newsletter.pitch', 'note'],
    ['newsletter.thanks', 'note'],
    ['newsletter.error', 'note'],
  ],
};

/** The prose of a file's fields, in the order of this list. */
export function fieldPassages({ kind, yaml, fields, source }: Diagnosis): Passage[] {
  if (!yaml) return [];
  return (prose[kind] ?? []).flatMap(([path, passage]) =>
    valuesAt(fields, path.split('.')).flatMap(([at, value]) => {
      if (!locate(yaml, at)) return [];
      const aligned = align(value, source.text, ...valuePlace(yaml, at));
      return [{ kind: passage, ...aligned }];
    }),
  );
}

/** Every text at a path with stars. */
function valuesAt(data: unknown, [step, ...rest]: readonly string[], at: Path = []): [Path, string][] {
  if (step === undefined) return typeof data === 'string' ? [[at, data]] : [];
  if (step === '*')
    return Array.isArray(data) ? data.flatMap((each, index) => valuesAt(each, rest, [...at, index])) : [];
  if (!isFields(data) || !Object.hasOwn(data, step)) return [];
  return valuesAt(data[step], rest, [...at, step]);
}
