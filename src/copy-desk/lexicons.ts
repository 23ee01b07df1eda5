import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import type { Lexicon } from './rules/lexicon.ts';

/** The dictionary for a language tag: British spelling for all of English but that of the United States. */
function packageFor(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag);
  if (language === 'en')
    return region === undefined || region === 'US' ? 'dictionary-en' : 'dictionary-en-gb';
  return language === 'es' ? 'dictionary-es' : undefined;
}

/** A search for suggestions takes a tenth of a second: after so many, only the fault is named. */
const mostSuggestions = 40;

const opened = new Map<string, Lexicon>();

/** The words of a language, from its Hunspell dictionary; nothing for a language that has none here. */
export function lexiconFor(tag: string): Lexicon | undefined {
  const name = packageFor(tag);
  if (!name) return undefined;
  const lexicon = opened.get(name) ?? open(name);
  opened.set(name, lexicon);
  return lexicon;
}

function open(name: string): Lexicon {
  const folder = dirname(createRequire(import.meta.url).resolve(name));
  const read = (file: string) => readFileSync(join(folder, file));
  const speller = nspell(read('index.aff'), read('index.dic'));
  const known = new Map<string, boolean>();
  let suggestions = 0;
  return {
    knows: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const answer = speller.correct(word);
      known.set(word, answer);
      return answer;
    },
    suggest: (word) => {
      suggestions += 1;
      return suggestions > mostSuggestions ? [] : speller.suggest(word);
    },
  };
}
