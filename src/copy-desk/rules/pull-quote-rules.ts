import type { Fault } from '../../check/finding.ts';
import { errorAt } from './matches.ts';
import { isText } from './passage.ts';
import type { Story } from './story.ts';

/** Words set large that do not stand in the text so. An ellipsis in them may stand for what is left out. */
export function pullQuoteFaults({ passages }: Story): Fault[] {
  const text = passages
    .filter(isText)
    .map((passage) => plain(passage.text))
    .join(' ');
  return passages
    .filter(({ kind }) => kind === 'pull-quote')
    .flatMap((passage) => {
      let from = 0;
      for (const part of passage.text.split(/…|\.{3}|\[[^\]]*\]/).map(plain)) {
        const at = text.indexOf(part, from);
        if (at < 0) {
          const whole = { passage, start: 0, end: passage.text.length };
          const message = 'The words set large do not stand in the text like this';
          return [
            errorAt(whole, 'pull-quote-not-verbatim', message, 'copy them from the text letter by letter'),
          ];
        }
        from = at + part.length;
      }
      return [];
    });
}

/** Words alone: marks around them and the case of the first letter may differ. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[“”"«»‘’']/g, '')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(/^[\s.,;:!?–—-]+|[\s.,;:!?–—-]+$/g, '');
