import { error, type Fault, warning } from '../../check/finding.ts';
import { type Passage, placeIn } from './passage.ts';

/** Something found in a passage. */
export interface Match {
  passage: Passage;
  start: number;
  end: number;
  /** What was found. */
  text: string;
  /** The pattern's groups. */
  groups: readonly (string | undefined)[];
}

/** Every place where a pattern (with the flag `g`) is found in the passages. */
export function matches(passages: readonly Passage[], pattern: RegExp): Match[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map(([text, ...groups], index, all) => {
      const start = all[index]?.index ?? 0;
      return { passage, start, end: start + text.length, text, groups };
    }),
  );
}

type Where = Pick<Match, 'passage' | 'start' | 'end'>;
const rangeOf = ({ passage, start, end }: Where) => placeIn(passage, start, end);

/** An error about what was found: rule, sentence and remedy, both without their full stop. */
export const errorAt = (match: Where, rule: string, message: string, fix: string): Fault =>
  error(rule, rangeOf(match), message, fix);

/** The same as a warning. */
export const warningAt = (match: Where, rule: string, message: string, fix: string): Fault =>
  warning(rule, rangeOf(match), message, fix);

/** The text before a match in its passage. */
export const before = ({ passage, start }: Where): string => passage.text.slice(0, start);

/** The text behind it. */
export const behind = ({ passage, end }: Where): string => passage.text.slice(end);

/** Whether a sentence begins at this place of a text. */
export const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;][”’"'»)\]]*\s+)[“‘"'«([¿¡—–-]*\s*$/u.test(text.slice(Math.max(0, at - 60), at)) ||
  /(?:^|\n|[“"«]\s?)$/u.test(text.slice(0, at));
