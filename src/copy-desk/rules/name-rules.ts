import { distance } from 'fastest-levenshtein';
import type { Fault } from '../../check/finding.ts';
import { placeAt } from '../../check/source.ts';
import { isWord, type Lexicon } from './lexicon.ts';
import { errorAt } from './matches.ts';
import { namesIn } from './names.ts';
import { type Passage, placeIn } from './passage.ts';
import type { Story } from './story.ts';

/** One spelling of a word within names. */
interface Spelling {
  text: string;
  places: { passage: Passage; start: number }[];
  /** What stands before it in its names: given names. */
  given: Set<string>;
  /** Whether another name ever follows it, as a surname follows a given name. */
  isGivenName: boolean;
  /** Whether the dictionary has it. */
  isKnown: boolean;
}

/** Names that are spelt in two ways: said where the rarer spelling stands first. */
export function nameFaults({ file, passages, lexicon }: Story): Fault[] {
  if (!lexicon) return [];
  const spellings = spellingsOf(passages, lexicon);
  const faults: Fault[] = [];
  for (const [index, a] of spellings.entries()) {
    for (const b of spellings.slice(index + 1)) {
      if (!isSameName(a, b)) continue;
      const [rarer, usual] =
        a.places.length < b.places.length || (a.places.length === b.places.length && a.isKnown < b.isKnown)
          ? [a, b]
          : [b, a];
      const [place, other] = [rarer.places[0], usual.places[0]];
      if (!place || !other) continue;
      const line = placeAt(file.source, placeIn(other.passage, other.start, other.start + 1)[0]).line;
      const message = `“${rarer.text}” stands here, “${usual.text}” in line ${line}`;
      const where = { passage: place.passage, start: place.start, end: place.start + rarer.text.length };
      faults.push(
        errorAt(where, 'name-spelt-twice', message, 'write the name in one way, or accept that they are two'),
      );
    }
  }
  return faults;
}

function spellingsOf(passages: readonly Passage[], lexicon: Lexicon): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const name of passages.flatMap((passage) => namesIn(passage, lexicon))) {
    for (const [index, { text, start }] of name.parts.entries()) {
      if (text.length < 4 || lexicon.knows(text.toLowerCase()) || text === text.toUpperCase()) continue;
      const spelling = found.get(text) ?? {
        text,
        places: [],
        given: new Set<string>(),
        isGivenName: false,
        isKnown: isWord(lexicon, text),
      };
      spelling.places.push({ passage: name.passage, start });
      spelling.isGivenName ||= index < name.parts.length - 1;
      const given = name.parts[index - 1]?.text;
      if (given) spelling.given.add(given);
      found.set(text, spelling);
    }
  }
  return [...found.values()];
}

/** Whether two spellings are surely of one name. */
function isSameName(a: Spelling, b: Spelling): boolean {
  const shareGiven = [...a.given].some((given) => b.given.has(given));
  if (!isClose(a.text, b.text) || isDerived(a.text, b.text)) return false;
  if (shareGiven) return true;
  // Two people may well be called Johnson and Johnston.
  const areTwo = (a.given.size > 0 && b.given.size > 0) || a.isGivenName !== b.isGivenName;
  return !areTwo && !(a.isKnown && b.isKnown) && Math.min(a.text.length, b.text.length) >= 5;
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\p{M}’'-]/gu, '')
    .toLowerCase();

/** One slip apart: a letter more, less or other, two exchanged, an accent, a capital. */
function isClose(a: string, b: string): boolean {
  if (a.charAt(0).toLowerCase() !== b.charAt(0).toLowerCase()) return false;
  // Titles write capitals where the text does not.
  if (a.toLowerCase() === b.toLowerCase()) return false;
  if (bare(a) === bare(b)) return true;
  const steps = distance(a, b);
  const isExchange = steps === 2 && a.length === b.length && [...a].sort().join() === [...b].sort().join();
  return steps === 1 || isExchange;
}

/** Plurals, peoples and genders: Iraq and Iraqi, Filipino and Filipina, Mexican and Mexicans. */
function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && short !== long)
    return /^(?:s|n|i|e|a|es|an|ns)$/.test(long.slice(short.length));
  if (/is[mt]s?$/.test(a) && /is[mt]s?$/.test(b)) return true;
  return (
    a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && /[aeiosn]$/.test(a) && /[aeiosn]$/.test(b)
  );
}
