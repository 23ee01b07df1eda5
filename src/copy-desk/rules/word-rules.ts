import type { Fault } from '../../check/finding.ts';
import { before, beginsSentence, behind, type Match, matches, warningAt } from './matches.ts';
import type { Story } from './story.ts';

/** Words that may well stand twice. */
const twiceRight: Record<string, readonly string[]> = {
  en: [
    'had',
    'that',
    'no',
    'very',
    'so',
    'bye',
    'ha',
    'her',
    'do',
    'is',
    'you',
    'who',
    'many',
    'far',
    'long',
    'out',
    'hear',
    'yes',
    'well',
    'now',
    'there',
    'on',
    'in',
  ],
  es: ['no', 'muy', 'sí', 'ja', 'ya', 'nos', 'tan', 'que', 'más', 'casi', 'poco', 'luego', 'así'],
};

/** One word written twice in a row. Names may be double: “Duran Duran”. */
export function doubledWordFaults({ passages, language }: Story): Fault[] {
  const prose = passages.filter(({ kind }) => kind !== 'cell');
  return matches(prose, /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu)
    .filter(({ groups: [word = ''] }) => !(twiceRight[language] ?? []).includes(word.toLowerCase()))
    .filter((match) => !isName(match))
    .map((match) =>
      warningAt(match, 'doubled-word', `“${match.groups[0]}” stands here twice`, 'remove one of the two'),
    );
}

/** Both with a capital, or letters alone, as in a list of initials. */
function isName(match: Match): boolean {
  const [first = '', second = ''] = match.text.split(/\s+/);
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  if (first.length === 1 && first.toLowerCase() !== 'a' && first.toLowerCase() !== 'i') return true;
  return isCapital(second) || (isCapital(first) && !beginsSentence(before(match) + match.text, match.start));
}

/** Spaces that are missing or too many. */
const spacing: readonly { pattern: RegExp; message: string; fix: string }[] = [
  {
    pattern: /(?<=[\p{L}\p{N}”’)])[ \u00A0]+(?=[,;](?!\p{N})|[.?!:](?:[\s”’)]|$)(?! ?\.))/gu,
    message: 'A space stands before this mark',
    fix: 'remove the space',
  },
  {
    pattern: /(?<=\p{Ll}{2})[,;](?=\p{L}{2})/gu,
    message: 'A space is missing behind this mark',
    fix: 'put a space behind it',
  },
  {
    pattern: /(?<=\p{Ll}{2})[?!](?=\p{L}{2})/gu,
    message: 'A space is missing behind this mark',
    fix: 'put a space behind it',
  },
  {
    pattern: /(?<=[\p{Ll}.,!?])”(?=\p{L})/gu,
    message: 'A space is missing behind the quotation',
    fix: 'put a space behind it',
  },
  {
    pattern: /(?<=\p{Ll}{2})“(?=\p{L})/gu,
    message: 'A space is missing before the quotation',
    fix: 'put a space before it',
  },
  {
    pattern: /(?<=[“«([])[ ]+(?=\p{L})|(?<=\p{L})[ ]+(?=[”)\]])/gu,
    message: 'A space stands on the inside of this mark',
    fix: 'remove the space',
  },
];

/** Missing spaces, and spaces where none belongs. */
export function spacingFaults(story: Story): Fault[] {
  const faults = spacing.flatMap(({ pattern, message, fix }) =>
    matches(story.passages, pattern)
      .filter((match) => !isAddress(match))
      .map((match) => warningAt(match, 'spacing', message, fix)),
  );
  return [...faults, ...stopFaults(story), ...doubledSpaces(story)];
}

/** The run of characters around a match, without a space. */
function tokenAround(match: Match): string {
  const left = /\S*$/.exec(before(match).slice(-120))?.[0] ?? '';
  return left + match.text + (/^\S*/.exec(behind(match))?.[0] ?? '');
}

const isAddress = (match: Match): boolean =>
  /[/@\\_=]|\uFFFC|^www\.|\p{L}\.\p{L}{2,4}\?/u.test(tokenAround(match));

/** A full stop glued to the next sentence; a name such as Node.js is none. */
function stopFaults({ passages, lexicon }: Story): Fault[] {
  if (!lexicon) return [];
  return matches(passages, /(?<![\p{L}.-])(\p{L}?\p{Ll}+)[.:](\p{Lu}\p{Ll}*)(?![\p{L}.])/gu)
    .filter((match) => !isAddress(match))
    .filter(
      ({ groups: [left = '', right = ''] }) =>
        lexicon.knows(left.toLowerCase()) && lexicon.knows(right.toLowerCase()),
    )
    .map((match) =>
      warningAt(match, 'spacing', 'A space is missing behind the full stop', 'put a space behind it'),
    );
}

/** Two spaces where the rest of the text has one. Behind a full stop some writers always put two. */
function doubledSpaces({ passages }: Story): Fault[] {
  const prose = passages.filter(({ kind }) => kind !== 'cell');
  const behindStops = matches(prose, /(?<=[.?!:][”’"')]*) {2,}(?=\S)/g);
  const single = matches(prose, /(?<=\p{Ll}[.?!][”’"')]*) (?=\S)/gu);
  const within = matches(prose, /(?<=[^\s.?!:”’"')]|\p{L}[”’"')]) {2,}(?=\S)/gu);
  const odd = behindStops.length < single.length ? behindStops : [];
  return [...within, ...odd].map((match) =>
    warningAt(match, 'spacing', `${match.text.length} spaces stand here in a row`, 'keep one'),
  );
}
