import type { Fault } from '../../check/finding.ts';
import { warningAt } from './matches.ts';
import type { Passage } from './passage.ts';
import type { Story } from './story.ts';

/** A paragraph of fewer words may be a signature or a line of verse. */
const fewestWords = 8;

/** Paragraphs that stop without a mark, and summary points unlike the others. */
export function endMarkFaults({ passages }: Story): Fault[] {
  const paragraphs = passages.filter(
    (passage) => passage.kind === 'paragraph' && !passage.leadsOn && !passage.isEmphasised,
  );
  const open = paragraphs.filter((passage) => isOpen(passage) && isSentence(passage));
  const points = passages.filter(({ kind }) => kind === 'summary');
  const unlike = points.some((point) => !isOpen(point)) ? points.filter(isOpen) : [];
  return [...open, ...unlike].map((passage) => {
    const end = passage.text.trimEnd().length;
    const what = passage.kind === 'summary' ? 'This point' : 'The paragraph';
    return warningAt(
      { passage, start: end - 1, end },
      'no-end-mark',
      `${what} ends without a mark`,
      'end it with a full stop',
    );
  });
}

/** A letter, a digit, a comma or a dash at the end, unless a reference in brackets follows the mark. */
const isOpen = ({ text }: Passage): boolean =>
  /[\p{L}\p{N},;–—][”’"'»)\]]*\s*$/u.test(text) &&
  !/[.!?…][”’"'»)]*\s*(?:\[[^\]]*\]|\([^)]*\))\s*$/.test(text);

/** Not a signature, an address, or a line that is set as such. */
function isSentence({ text }: Passage): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length >= fewestWords &&
    !/^[–—-]/.test(text.trim()) &&
    !/[/@]/.test(words.at(-1) ?? '') &&
    !text.includes('\n')
  );
}
