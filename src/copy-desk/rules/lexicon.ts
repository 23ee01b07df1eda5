/** The words of one language. */
export interface Lexicon {
  /** Whether a word is spelt so, in this case of letters. */
  knows: (word: string) => boolean;
  /** Words that may be meant, the likeliest first. Slow: for what is shown only. */
  suggest: (word: string) => readonly string[];
}

/** The publication's own words: one a line of `content/desk/words.txt`; `#` begins a note. */
export function ownWords(text: string): Set<string> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
  return new Set(lines.filter(Boolean));
}

/** A lexicon to which the publication has added its own words. A word in lower case serves at the beginning of a sentence too. */
export function withOwnWords(lexicon: Lexicon, own: ReadonlySet<string>): Lexicon {
  return {
    knows: (word) => own.has(word) || own.has(lowered(word)) || lexicon.knows(word),
    suggest: lexicon.suggest,
  };
}

const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Whether a word is known, written with a capital or without. */
export const isWord = (lexicon: Lexicon, word: string): boolean =>
  lexicon.knows(word) || lexicon.knows(word.toLowerCase());
