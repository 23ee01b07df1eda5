import { distance } from 'fastest-levenshtein';
import type { Diagnosis } from '../../check/diagnose.ts';
import { error, type Fault } from '../../check/finding.ts';
import { locate, valuePlace } from '../../check/locate.ts';
import { wordsOf } from './passage.ts';
import type { Story } from './story.ts';

/**
 * A text that is not what readers were given, though its dates say that it is.
 * @param published the same article as it was first built with these dates
 */
export function changeFaults(story: Story, published: Story): Fault[] {
  const { file } = story;
  if (!file.yaml || momentOf(file) !== momentOf(published.file)) return [];
  const [before, now] = [wordsIn(published), wordsIn(story)];
  if (!isMoreThanSlips(before, now)) return [];
  const field = locate(file.yaml, ['updated']) ? 'updated' : 'published';
  const message = 'The text has changed since it was published, and no date says so';
  return [
    error(
      'changed-without-update',
      valuePlace(file.yaml, [field]),
      message,
      `run npm run correct -- ${file.slug}, or set “updated” to now`,
    ),
  ];
}

/** The moment that the file gives for its text. */
export function momentOf({ fields: { published, updated } }: Diagnosis): string {
  return `${updated ?? published}`;
}

/** What readers read: notes by the publication and corrections have dates of their own. */
const wordsIn = ({ passages }: Story): string[] =>
  passages.filter(({ kind }) => kind !== 'note' && kind !== 'alt').flatMap(({ text }) => wordsOf(text));

/** Slips of spelling are mended without a note: as many words, each a letter or two from what it was, figures and names untouched. */
function isMoreThanSlips(before: readonly string[], now: readonly string[]): boolean {
  if (before.join('') === now.join('')) return false;
  if (Math.abs(before.length - now.length) > 1) return true;
  const [left, right] = differing(before, now);
  return /\d/.test(left + right) || distance(left, right) > 2;
}

/** What differs between two texts: from the first word that does to the last, run together. */
function differing(before: readonly string[], now: readonly string[]): [string, string] {
  let start = 0;
  while (start < before.length && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, now.length) - start && before.at(-1 - end) === now.at(-1 - end))
    end += 1;
  return [before.slice(start, before.length - end).join(''), now.slice(start, now.length - end).join('')];
}
