import type { Lexicon } from './lexicon.ts';
import { beginsSentence } from './matches.ts';
import type { Passage } from './passage.ts';

/** A name in a text: words with capitals that stand together. */
export interface Name {
  passage: Passage;
  start: number;
  end: number;
  text: string;
  /** Its words, with their places in the passage. */
  parts: readonly { text: string; start: number }[];
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*`;
const particle = '(?:de|del|de la|von|van|der|bin|al|da|dos|di|of the|of)';
const sequence = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/.])${capital}(?:\s(?:${particle}\s)?${capital})*`,
  'gu',
);

/** Words that begin sentences and are no part of the name behind them. */
const isOrdinary = (word: string, lexicon: Lexicon | undefined): boolean =>
  /^(?:I|The|A|An)$/.test(word) || (lexicon?.knows(word.toLowerCase()) ?? false);

/** Every name of a passage. A capital at the beginning of a sentence makes no name of an ordinary word. */
export function namesIn(passage: Passage, lexicon: Lexicon | undefined): Name[] {
  return [...passage.text.matchAll(sequence)].flatMap(({ 0: found, index }) => {
    let parts = [...found.matchAll(new RegExp(capital, 'gu'))].map(({ 0: text, index: at }) => ({
      text: text.replace(/[’']s$/, ''),
      start: index + at,
    }));
    while (parts[0] && beginsSentence(passage.text, parts[0].start) && isOrdinary(parts[0].text, lexicon))
      parts = parts.slice(1);
    parts = parts.filter(({ text }) => text !== 'I');
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last || first.text.length < 2) return [];
    const end = last.start + last.text.length;
    return [{ passage, start: first.start, end, text: passage.text.slice(first.start, end), parts }];
  });
}
