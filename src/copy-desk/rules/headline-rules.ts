import { type Fault, warning } from '../../check/finding.ts';
import { valuePlace } from '../../check/locate.ts';
import { entriesOf } from '../../check/raw-fields.ts';

import { warningAt } from './matches.ts';
import { type Passage, sameWords, whole, wordsOf } from './passage.ts';
import type { Story } from './story.ts';

/** Search results and social previews cut headlines from about here. */
export const longestHeadline = 70;

/** What a headline, the line below it and the summary owe to one another. */
export function headlineFaults({ file, passages }: Story): Fault[] {
  if (file.kind !== 'articles') return [];
  const headline = passages.find(({ kind }) => kind === 'headline');
  if (!headline) return [];
  return [...ownFaults(headline), ...repeated(headline, passages)];
}

function ownFaults(headline: Passage): Fault[] {
  const { length } = headline.text;
  const stop = /(?<![A-Z]\.[A-Z]|\.\.|\b(?:Inc|Jr|Sr|Co|Ltd|St))\.$/.exec(headline.text);
  const faults: Fault[] = [];
  if (length > longestHeadline) {
    const where = { passage: headline, start: longestHeadline, end: length };
    const message = `The headline has ${length} characters; previews show about ${longestHeadline}`;
    faults.push(warningAt(where, 'long-headline', message, 'shorten it, or put what matters first'));
  }
  if (stop) {
    const where = { passage: headline, start: stop.index, end: length };
    faults.push(warningAt(where, 'headline-stop', 'The headline ends in a full stop', 'remove it'));
  }
  return faults;
}

function repeated(headline: Passage, passages: readonly Passage[]): Fault[] {
  return passages.flatMap((passage) => {
    const isSubtitle = passage.kind === 'subtitle' && sameWords(passage.text, headline.text);
    const isPoint = passage.kind === 'summary' && isNearly(passage.text, headline.text);
    if (!isSubtitle && !isPoint) return [];
    const what = isPoint ? 'This point of the summary' : 'The subtitle';
    const message = `${what} says no more than the headline`;
    const rule = isPoint ? 'summary-repeats-headline' : 'headline-repeated';
    return [warningAt(whole(passage), rule, message, 'say what the headline leaves out')];
  });
}

/** Whether a point has hardly a word that the headline has not. */
function isNearly(point: string, headline: string): boolean {
  const known = new Set(wordsOf(headline));
  const words = wordsOf(point).filter((word) => word.length > 3);
  return (
    sameWords(point, headline) || (words.length > 3 && words.filter((word) => !known.has(word)).length <= 1)
  );
}

/** The same article or title twice among what to read next. */
export function alsoReadFaults({ file: { yaml, fields } }: Story): Fault[] {
  const seen = new Set<unknown>();
  return entriesOf(fields.alsoRead).flatMap(([index, entry]) => {
    const field = ['article', 'url', 'title'].find((each) => entry[each] !== undefined) ?? 'title';
    const name = entry[field];
    if (!yaml || name === undefined || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    const place = valuePlace(yaml, ['alsoRead', index, field]);
    return [
      warning('also-read-twice', place, `“${name}” stands among “alsoRead” twice`, 'keep one of the two'),
    ];
  });
}
