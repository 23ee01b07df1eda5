import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import { unified } from 'unified';
import type { Fault } from '../../check/finding.ts';
import { warningAt } from './matches.ts';
import type { Story } from './story.ts';

const english = unified()
  .use(retextEnglish)
  .use(retextIndefiniteArticle)
  .use(function noOutput() {
    this.compiler = () => '';
  });

/** “a” where “an” is spoken, and the other way round. */
export function indefiniteArticleFaults({ passages, language }: Story): Fault[] {
  if (language !== 'en') return [];
  return passages.flatMap((passage) => {
    if (!/\ban? [\p{L}\p{N}]/iu.test(passage.text)) return [];
    const { messages } = english.processSync(passage.text);
    return messages.flatMap(({ place, actual, expected }) => {
      // A capital within a sentence is a letter: “A is A”.
      if (!place || !('start' in place) || !expected?.[0] || isLetter(passage.text, place.start.offset ?? 0))
        return [];
      const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
      const message = `“${actual}” stands before “${nextWord(passage.text, end)}”`;
      return [warningAt({ passage, start, end }, 'a-or-an', message, `write “${expected[0]}”`)];
    });
  });
}

const isLetter = (text: string, at: number): boolean => /^A\s(?:is|and|or|to)\s/.test(text.slice(at));

const nextWord = (text: string, from: number): string =>
  /[\p{L}\p{N}’'-]+/u.exec(text.slice(from))?.[0] ?? '';
