import type { Fault } from '../../check/finding.ts';
import { figuresIn } from './figures.ts';
import { namesIn } from './names.ts';
import { isText, type Passage, placeIn } from './passage.ts';
import type { Story } from './story.ts';

/** What a person must answer for: every figure, every quotation, every name that is met once. */
export function signOff(story: Story): Fault[] {
  if (story.file.kind !== 'articles') return [];
  return [...figures(story), ...quotations(story), ...names(story)];
}

const confirm = (
  { passage, start, end }: { passage: Passage; start: number; end: number },
  rule: string,
  message: string,
  fix: string,
): Fault => {
  const [from, to] = placeIn(passage, start, end);
  return { start: from, end: to, severity: 'confirm', rule, message: `${message}.`, fix: `${fix}.` };
};

function figures({ passages, language }: Story): Fault[] {
  return passages.flatMap((passage) =>
    figuresIn(passage.text, language)
      .filter(({ isSpelled, values }) => !isSpelled || !values.includes(1))
      .map((figure) =>
        confirm(
          { passage, ...figure },
          'confirm-figure',
          `${figure.text}: ${around(passage.text, figure.start, figure.end)}`,
          'compare it with its source',
        ),
      ),
  );
}

const quotation = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»/g;

function quotations({ passages }: Story): Fault[] {
  return passages.flatMap((passage, index) => {
    if (passage.kind === 'quotation') {
      const speaker = passages.slice(0, index).findLast(({ kind }) => kind !== 'quotation');
      const by =
        speaker?.kind === 'attribution'
          ? passages
              .slice(0, index)
              .filter(({ kind }) => kind === 'attribution')
              .at(speakerAt(passages, index))?.text
          : undefined;
      return [quoted(passage, 0, passage.text.length, passage.text, by)];
    }
    if (!isText(passage)) return [];
    return [...passage.text.matchAll(quotation)].map(({ 0: all, index: start }) =>
      quoted(
        passage,
        start,
        start + all.length,
        all.slice(1, -1),
        speakerBeside(passage.text, start, start + all.length),
      ),
    );
  });
}

/** A component names its speaker first, then the role. */
const speakerAt = (passages: readonly Passage[], index: number): number =>
  passages[index - 2]?.kind === 'attribution' && passages[index - 1]?.kind === 'attribution' ? -2 : -1;

const quoted = (passage: Passage, start: number, end: number, words: string, by: string | undefined): Fault =>
  confirm(
    { passage, start, end },
    'confirm-quotation',
    `“${words.trim()}” — ${by ?? 'no speaker is named beside it'}`,
    'compare it with the recording or the notes',
  );

const verbs =
  'said|says|told|tells|added|adds|asked|called|calls|wrote|writes|warned|warns|argued|argues|insisted|replied|spoke|posted|dijo|dice|dijeron|añadió|afirmó|declaró|advirtió|escribió|calificó|preguntó|respondió';
/** Who speaks: a name, a pronoun or a description directly before the verb, or a name directly behind it. */
const name = String.raw`\p{Lu}[\p{L}’-]*(?:\s(?:of\s|de\s|del\s)?\p{Lu}[\p{L}’-]*)*`;
const description = String.raw`(?:[Tt]he|[Aa]n?|[Oo]ne|[Ee]l|[Ll]a|[Uu]na?)(?:\s(?!and\b|that\b|y\b|que\b)[\p{L}’-]+){1,4}?`;
const speech = new RegExp(
  String.raw`(?<![\p{L}])(?<subject>${description}|[Hh]e|[Ss]he|[Tt]hey|${name})\s(?:(?:has|had|have|also|later|ha)\s)*(?:${verbs})(?!\p{L})|(?<!\p{L})(?:${verbs})\s(?<object>${name})`,
  'gu',
);

/** Who is said to speak nearest to a quotation; nothing where its paragraph names nobody. */
function speakerBeside(text: string, start: number, end: number): string | undefined {
  const outside = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  const found = [...outside.matchAll(speech)].flatMap(({ 0: all, index, groups }) => {
    const by = groups?.subject ?? groups?.object;
    const away = index >= end ? index - end : start - index - all.length;
    return by && away < farthest ? [{ by, away }] : [];
  });
  return found.toSorted((a, b) => a.away - b.away)[0]?.by;
}

/** Characters between a quotation and the words that say whose it is. */
const farthest = 100;

function names({ passages, lexicon }: Story): Fault[] {
  const found = passages.filter(isText).flatMap((passage) => namesIn(passage, lexicon));
  const counts = new Map<string, number>();
  for (const { parts } of found) {
    const last = parts.at(-1)?.text ?? '';
    counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return found
    .filter(({ parts }) => counts.get(parts.at(-1)?.text ?? '') === 1)
    .filter(({ parts }) => parts.length > 1 || !lexicon?.knows(parts[0]?.text ?? ''))
    .map((name) =>
      confirm(
        name,
        'confirm-name',
        `${name.text}: ${around(name.passage.text, name.start, name.end)}`,
        'check its spelling and its title',
      ),
    );
}

/** The words around a place, so that a person knows what is meant. */
function around(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - 40), start).replace(/^\S*\s(?=\S)/, start > 40 ? '… ' : '');
  const right = text.slice(end, end + 40).replace(/\s\S*$/, end + 40 < text.length ? ' …' : '$&');
  return (left + text.slice(start, end) + right).replaceAll(/\s+/g, ' ').trim();
}
