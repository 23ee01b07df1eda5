import type { Fault } from '../../check/finding.ts';
import { before, matches, warningAt } from './matches.ts';
import type { Story } from './story.ts';
import { slips } from './usage.ts';

/** Words that are taken for others: its and it’s, principle and principal, lead and led. */
export const usageFaults = ({ passages, language }: Story): Fault[] =>
  (slips[language] ?? []).flatMap(({ pattern, meant }) =>
    matches(passages, pattern)
      .filter(({ text }) => !isTitle(text))
      .map((match) => {
        const right = meant.replaceAll(/\$(\d)/g, (_, group) => match.groups[Number(group) - 1] ?? '');
        const message = `“${match.text.trim()}” is hardly what is meant`;
        return warningAt(match, 'confusable', message, `write “${right.trim()}”`);
      }),
  );

/** A capital on every word makes a name: “International Legal Advise Ltd”. */
const isTitle = (text: string): boolean => {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
};

/** Marks of Spanish that come in pairs. */
const openingMarks = [
  { close: /(?<=[\p{L}\p{N}”»)])\?/gu, open: '¿' },
  { close: /(?<=[\p{L}\p{N}”»)])!/gu, open: '¡' },
];

/** A question or an exclamation of Spanish that is not opened. */
export function openingMarkFaults({ passages, language }: Story): Fault[] {
  if (language !== 'es') return [];
  return openingMarks.flatMap(({ close, open }) =>
    matches(passages, close)
      .filter((match) => {
        const earlier = before(match);
        return earlier.split(open).length <= earlier.split(match.text).length;
      })
      .map((match) => {
        const message = `“${match.text}” closes what no “${open}” has opened`;
        return warningAt(match, 'opening-mark', message, `put “${open}” where it begins`);
      }),
  );
}
