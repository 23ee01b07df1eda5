import type { Fault } from '../../check/finding.ts';
import { isWord, type Lexicon } from './lexicon.ts';
import { before, beginsSentence, behind, type Match, matches, warningAt } from './matches.ts';
import type { Passage } from './passage.ts';
import type { Story } from './story.ts';

/** Small words that are never the end or the beginning of a longer one by chance, when the other half is a word too. */
const smallWords: Record<string, ReadonlySet<string>> = {
  en: new Set(
    'all the and of for was were are that this with from which who has have had but not their they his been while when into than then would could said'.split(
      ' ',
    ),
  ),
  es: new Set('que los las del una con por para como pero sus más este esta entre cuando dijo'.split(' ')),
};

const word =
  /(?<![\p{L}\p{N}\p{M}@/._’'-])\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}\p{M}@/_]|:\/\/|[.][\p{L}\p{N}]|[’'-]\p{N})/gu;

/** Words that no dictionary of the language has, nor the publication’s own list; and two words that grew together. */
export function spellingFaults({ passages, lexicon, language }: Story): Fault[] {
  if (!lexicon) return [];
  const names = namesOf(passages);
  const said = new Set<string>();
  return matches(passages, word).flatMap((match) => {
    if (said.has(match.text) || !isJudged(match, names) || isSpelt(match.text, lexicon)) return [];
    const glued = splitOf(match.text, lexicon, language);
    if (!glued && /^\p{Lu}/u.test(match.text) && !beginsSentence(match.passage.text, match.start)) return [];
    said.add(match.text);
    return [glued ? gluedFault(match, glued) : unknownFault(match, lexicon)];
  });
}

/** Words that stand with a capital where no sentence begins. */
function namesOf(passages: readonly Passage[]): ReadonlySet<string> {
  const capitals = matches(passages, /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]*/gu);
  return new Set(
    capitals
      .filter(({ passage, start }) => !beginsSentence(passage.text, start))
      .map(({ text }) => text.replace(/[’']s?$/, '')),
  );
}

/** Initials, words within a title, names, and what stands within an address are not judged. */
function isJudged(match: Match, names: ReadonlySet<string>): boolean {
  const { text } = match;
  if (match.passage.kind === 'attribution' && /^\p{Lu}/u.test(text)) return false;
  if (text.length < 3 || text === text.toUpperCase() || /\p{Ll}\p{Lu}/u.test(text)) return false;
  if (/\S*[/@_\\]\S*$/.test(/\S*$/.exec(before(match).slice(-120))?.[0] ?? '')) return false;
  // A capital before another one: a name that begins a sentence.
  if (/^\p{Lu}/u.test(text) && /^\s\p{Lu}/u.test(behind(match))) return false;
  return !(/^\p{Lu}/u.test(text) && names.has(text.replace(/[’']s$/, '')));
}

/** Whole, without a possessive, or part by part. */
function isSpelt(text: string, lexicon: Lexicon): boolean {
  const plain = text.replaceAll('’', "'");
  const stem = plain.replace(/'s?$/, '');
  if (isWord(lexicon, plain) || isWord(lexicon, stem)) return true;
  const parts = stem.split('-').filter((part) => part.length > 1);
  return parts.length > 1 && parts.every((part) => isWord(lexicon, part) || /^\p{Lu}/u.test(part));
}

/** The two words of a pair that lost its space. One of them must be a small word, since new compounds are made every day. */
function splitOf(text: string, lexicon: Lexicon, language: string): [string, string] | undefined {
  const small = smallWords[language];
  if (!small || text.length < 6) return undefined;
  for (let at = 2; at <= text.length - 2; at += 1) {
    const [left, right] = [text.slice(0, at), text.slice(at)];
    // “of” begins too many words of other spellings: offence, offline.
    if (!(left.length > 2 && small.has(left.toLowerCase())) && !small.has(right)) continue;
    if (Math.max(left.length, right.length) >= 4 && isWord(lexicon, left) && lexicon.knows(right))
      return [left, right];
  }
  return undefined;
}

const gluedFault = (match: Match, [left, right]: [string, string]): Fault =>
  warningAt(match, 'glued-words', `“${match.text}” looks like two words`, `write “${left} ${right}”`);

function unknownFault(match: Match, lexicon: Lexicon): Fault {
  const [best] = lexicon.suggest(match.text);
  const list = 'add it to content/desk/words.txt if it is right';
  const fix = best ? `write “${best}”, or ${list}` : `mend it, or ${list}`;
  return warningAt(match, 'spelling', `“${match.text}” is in no dictionary`, fix);
}
