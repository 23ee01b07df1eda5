import { parseBody } from '../../check/parsed-body.ts';
import type { Diagnosis } from '../../check/diagnose.ts';
import type { Fault } from '../../check/finding.ts';
import { bodyPassages } from './body-passages.ts';
import { fieldPassages } from './field-passages.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';

/** A file as the copy desk reads it. */
export interface Story {
  file: Diagnosis;
  /** Primary language, such as `en`: rules are silent in languages that they do not know. */
  language: string;
  /** Everything to read, fields first, then the text in its order. */
  passages: readonly Passage[];
  /** The words of the language; without them, rules that need them are silent. */
  lexicon: Lexicon | undefined;
}

/** A rule of the copy desk: a story in, what a good sub-editor would say of it out. */
export type CopyRule = (story: Story) => Fault[];

/** Whether a file has prose that the copy desk reads, and can be read at all. */
export function isReadable({ kind, yaml, source, body }: Diagnosis): boolean {
  if (kind === 'publication') return yaml?.data !== undefined;
  if (kind !== 'articles' && kind !== 'pages') return false;
  return yaml?.data !== undefined && parseBody(source, source.text.length - body.length).faults.length === 0;
}

/** The language tag of a file: its own, or the publication's. */
export function languageOf({ fields: { language: own } }: Diagnosis, usual: string): string {
  return typeof own === 'string' ? own : usual;
}

/** Reads a file for the copy desk. It must be readable. */
export function toStory(file: Diagnosis, language: string, lexicon: Lexicon | undefined): Story {
  const body = file.kind === 'publication' ? [] : bodyPassages(file.source);
  return {
    file,
    language: language.split('-')[0] ?? language,
    passages: [...fieldPassages(file), ...body],
    lexicon,
  };
}
