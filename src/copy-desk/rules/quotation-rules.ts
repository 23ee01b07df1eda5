import type { Fault } from '../../check/finding.ts';
import { errorAt, matches, warningAt } from './matches.ts';
import type { Passage } from './passage.ts';
import type { Story } from './story.ts';

/** Marks that open and close, and what a reader calls the pair. */
const pairs = [
  { open: '“', close: '”' },
  { open: '«', close: '»' },
];

/** Quotations that are never closed, or closed without having been opened. */
export function quotationFaults({ passages }: Story): Fault[] {
  return [...pairs.flatMap((pair) => pairFaults(passages, pair)), ...straightFaults(passages)];
}

function pairFaults(passages: readonly Passage[], { open, close }: (typeof pairs)[number]): Fault[] {
  return passages.flatMap((passage, index) => {
    const opened: number[] = [];
    const unopened: number[] = [];
    for (const { 0: mark, index: at } of passage.text.matchAll(new RegExp(`[${open}${close}]`, 'g'))) {
      if (mark === open) opened.push(at);
      else if (opened.pop() === undefined) unopened.push(at);
    }
    const left = goesOn(passages[index + 1], passage, open) ? undefined : opened.at(-1);
    return [
      ...unopened.map((at) =>
        never(passage, at, 'opened', `put ${open} where it begins, or remove this mark`),
      ),
      ...(left === undefined ? [] : [never(passage, left, 'closed', `put ${close} where it ends`)]),
    ];
  });
}

/** A quotation of several paragraphs opens each of them anew and is closed in the last one. */
const goesOn = (next: Passage | undefined, { kind }: Passage, open: string): boolean =>
  next !== undefined && next.kind === kind && next.text.trimStart().startsWith(open);

/** Straight marks are alike, so that only their number tells. Behind a digit they mean inches or minutes. */
function straightFaults(passages: readonly Passage[]): Fault[] {
  return passages.flatMap((passage, index) => {
    const marks = matches([passage], /(?<!\d)"/g);
    const last = marks.at(-1);
    if (!last || marks.length % 2 === 0 || goesOn(passages[index + 1], passage, '"')) return [];
    if (matches([passage], /"/g).length % 2 === 0) return [];
    return [never(passage, last.start, 'closed', 'put the same mark where it ends')];
  });
}

function never(passage: Passage, at: number, what: string, fix: string): Fault {
  return errorAt(
    { passage, start: at, end: at + 1 },
    'unclosed-quotation',
    `This quotation is never ${what}`,
    fix,
  );
}

/** Kinds of mark that one text uses in one form. */
const forms = [
  { what: 'quotation marks', curly: /[“”]/g, straight: /(?<!\d)"/g },
  { what: 'apostrophes', curly: /(?<=\p{L})’(?=\p{L})/gu, straight: /(?<=\p{L})'(?=\p{L})/gu },
];

/** Straight marks beside curly ones: said once, of the form that is rarer. */
export function mixedMarkFaults({ passages }: Story): Fault[] {
  return forms.flatMap(({ what, curly, straight }) => {
    const [bent, upright] = [matches(passages, curly), matches(passages, straight)];
    if (!bent.length || !upright.length) return [];
    const rarer = bent.length < upright.length ? bent : upright;
    const [first] = rarer;
    if (!first) return [];
    const counts = `${rarer.length} here and ${Math.max(bent.length, upright.length)} of the other form`;
    const message = `Straight and curly ${what} are mixed: ${counts}`;
    return [warningAt(first, 'mixed-quotation-marks', message, 'write all of them in one form')];
  });
}
