import type { Fault } from '../../check/finding.ts';
import { type Figure, figuresIn, isCarried } from './figures.ts';
import { errorAt } from './matches.ts';
import { isClaim, isText, type Passage, type PassageKind } from './passage.ts';
import type { Story } from './story.ts';

/** What a passage is called in a sentence. */
const called: Partial<Record<PassageKind, string>> = {
  headline: 'the headline',
  subtitle: 'the subtitle',
  summary: 'the summary',
  caption: 'a caption',
  value: 'a key figure',
  label: 'a key figure',
  'pull-quote': 'the words set large',
};

/** Figures above the text and beside it that the text lacks. */
export function figureFaults({ file, passages, language }: Story): Fault[] {
  const text = passages.filter(isText);
  if (file.kind !== 'articles' || !text.length) return [];
  const carried = text.flatMap((passage) => figuresIn(passage.text, language));
  const dated = yearOf(file.fields.published);
  return passages.filter(isClaim).flatMap((passage) =>
    figuresIn(passage.text, language)
      .filter((figure) => isWorthFinding(figure) && !figure.values.includes(dated))
      .filter((figure) => !isCarried(figure, passage.text, carried))
      .map((figure) => faultOf(figure, passage)),
  );
}

/** One is more often a word than a number. */
const isWorthFinding = ({ values, isSpelled }: Figure): boolean => !isSpelled || !values.includes(1);

/** The year of publication needs no proof. */
const yearOf = (published: unknown): number => Number(String(published).slice(0, 4));

function faultOf({ start, end, text }: Figure, passage: Passage): Fault {
  const message = `“${text}” stands in ${called[passage.kind] ?? 'a claim'}, and the text has no such figure`;
  return errorAt(
    { passage, start, end },
    'unsupported-figure',
    message,
    'mend one of the two, or say it in the text',
  );
}
