import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant, or `undefined` when none is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = written.toLowerCase();
  const ranked = known
    .map((word) => ({ word, away: distance(plain, word.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const [best] = ranked;
  return best && best.away <= Math.max(1, Math.floor(0.4 * Math.max(plain.length, best.word.length)))
    ? best.word
    : undefined;
}

/** `write “subtitle”`, or what may be written where nothing is near. */
export function suggestion(written: string, known: readonly string[], otherwise: string): string {
  const meant = nearest(written, known);
  return meant ? `write “${meant}”` : otherwise;
}

/** The known words that unknown ones were probably meant to be. */
export const meantBy = (written: readonly string[], known: readonly string[]): string[] =>
  written
    .filter((word) => !known.includes(word))
    .map((word) => nearest(word, known))
    .filter((word) => word !== undefined);
