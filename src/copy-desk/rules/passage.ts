import type { Range } from '../../check/locate.ts';
import type { ProsePassage } from '../../prose/component.ts';

/** What part of a file a passage is. */
export type PassageKind =
  'headline' | 'subtitle' | 'summary' | 'paragraph' | 'item' | 'cell' | 'note' | ProsePassage;

/** A run of prose as a reader meets it, without markup, with the place of every character. */
export interface Passage {
  kind: PassageKind;
  text: string;
  /** Offset in the file of each character of the text, and of its end. */
  offsets: readonly number[];
  /** Whether something that belongs to it follows, such as a list: then it may end without a mark. */
  leadsOn?: boolean;
  /** Whether an editor set all of it in bold or italics, as a small heading. */
  isEmphasised?: boolean;
}

/** Stands in a text for what is not prose: code, a picture. */
export const opaque = '\uFFFC';

/** Where characters of a passage stand in its file. */
export function placeIn({ offsets }: Passage, start: number, end: number): Range {
  const from = offsets[start] ?? offsets.at(-1) ?? 0;
  return [from, Math.max((offsets[end - 1] ?? from) + 1, from + 1)];
}

/** What carries the story, so that what is claimed above it or beside it must be found here. */
const carrying: readonly PassageKind[] = ['paragraph', 'item', 'cell', 'quotation', 'moment'];

/** Whether a passage belongs to the text itself. */
export const isText = ({ kind }: Passage): boolean => carrying.includes(kind);

/** Whether a passage repeats the text in short: it may say nothing that the text does not. */
export const isClaim = ({ kind }: Passage): boolean =>
  ['headline', 'subtitle', 'summary', 'caption', 'value', 'label', 'pull-quote'].includes(kind);

/** A whole passage as a place. */
export const whole = (passage: Passage) => ({ passage, start: 0, end: passage.text.length });

/** The words of a text in lower case, without marks. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'.,-]*(?<=[\p{L}\p{N}\p{M}])/gu) ?? [];

/** Whether two texts have the same words. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');
