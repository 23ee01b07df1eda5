import { error, type Fault } from './finding.ts';
import type { Source } from './source.ts';

/** The two parts of an article or page. */
export interface FrontMatter {
  yaml: string;
  /** Where the YAML begins. */
  offset: number;
  /** Where the text below it begins. */
  end: number;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/** Takes a file apart at its two lines of `---`. */
export function splitFrontMatter({ text }: Source): FrontMatter | { fault: Fault } {
  const offset = opening.exec(text)?.[0].length;
  if (offset === undefined) {
    const fix = 'begin the file with a line ---, then the fields, then another line ---';
    return { fault: error('yaml-syntax', [0, 1], 'The file does not begin with front matter', fix) };
  }
  const end = closing.exec(text.slice(offset));
  if (!end) {
    return {
      fault: error(
        'yaml-syntax',
        [0, 3],
        'The front matter is never closed',
        'write a line --- between the fields and the text',
      ),
    };
  }
  return { yaml: text.slice(offset, offset + end.index), offset, end: offset + end.index + end[0].length };
}
