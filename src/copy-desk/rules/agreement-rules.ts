import type { Fault } from '../../check/finding.ts';
import { before, beginsSentence, type Match, matches, warningAt } from './matches.ts';
import type { Passage } from './passage.ts';
import type { Story } from './story.ts';

/** Nouns that look like a plural and are none, or count as one. */
const singular = new Set(
  'news series species means headquarters politics economics mathematics physics ethics athletics gymnastics statistics works gallows barracks crossroads innings thanks odds blues arts premises proceeds whereabouts'.split(
    ' ',
  ),
);
/** Measures, which English counts as one amount. */
const measures =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|metres?|meters?|feet|inches|dollars?|pounds?|euros?|percent|per|points?|million|billion|thousand|hundred|kilo\w*|tonnes?|tons?|degrees?|thirds|quarters)$/;

const numerals =
  'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|several|numerous|various|many(?! an?\\b)';
/** After these a pronoun is no subject of the verb behind it. */
const inversion =
  /\b(?:do|does|did|can|could|should|would|will|may|might|must|let|lets|make|makes|made|have|has|had|help|helps|helped|see|saw|watch|watched|and|nor|or|of|that|lest|if|as|though)\s+$/i;

/** Where a subject and its verb surely do not agree. Spoken words are left alone: people say what they say. */
export function agreementFaults(story: Story): Fault[] {
  const prose = story.passages.filter(({ kind }) => kind !== 'quotation');
  const found =
    story.language === 'en' ? english(prose, story) : story.language === 'es' ? spanish(prose, story) : [];
  return found
    .filter(({ match }) => !isSpoken(match))
    .map(({ match, meant }) =>
      warningAt(
        match,
        'agreement',
        `“${match.text}” do not agree in number`,
        `write “${meant}”, or mend the subject`,
      ),
    );
}

/** A match and the verb that is meant. */
interface Disagreement {
  match: Match;
  meant: string;
}

const plural: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const single: Record<string, string> = { are: 'is', have: 'has', do: 'does' };

function english(prose: readonly Passage[], { lexicon }: Story): Disagreement[] {
  const one = matches(prose, /\b(?:he|she) (are|have|do)(?![\p{L}’'-])/giu)
    .filter((match) => !inversion.test(before(match)))
    .map((match) => ({ match, meant: single[match.groups[0]?.toLowerCase() ?? ''] ?? 'is' }));
  const many = matches(prose, /(?<!\bof |\band )\b(?:they|we) (is|was|has|does)(?![\p{L}’'-])/giu);
  const there = matches(
    prose,
    new RegExp(String.raw`\bthere (is|was|has been) (?:${numerals}) (\p{L}+)`, 'giu'),
  ).filter(({ groups: [, noun = ''] }) => noun.endsWith('s') && !measures.test(noun) && !singular.has(noun));
  const nouns = matches(
    prose,
    /\b(?:the|these|those|two|three|four|several|many|most) (\p{Ll}{3,}s) (is|was|has|does)(?![\p{L}’'-])/giu,
  )
    .filter(
      (match) =>
        beginsSentence(match.passage.text, match.start) ||
        /\b(?:but|because|when|while|if|although) $/i.test(before(match)),
    )
    .filter(
      ({ groups: [noun = ''] }) =>
        isPlural(noun) && (lexicon?.knows(noun.replace(/ies$/, 'y').replace(/s$/, '')) ?? false),
    );
  return [
    ...one,
    ...many.map((match) => ({ match, meant: plural[match.groups[0]?.toLowerCase() ?? ''] ?? 'are' })),
    ...there.map((match) => ({
      match,
      meant: { is: 'are', was: 'were' }[match.groups[0]?.toLowerCase() ?? ''] ?? 'have been',
    })),
    ...nouns.map((match) => ({ match, meant: plural[match.groups[1]?.toLowerCase() ?? ''] ?? 'are' })),
    ...persons(prose),
  ];
}

const isPlural = (noun: string): boolean =>
  !singular.has(noun) && !measures.test(noun) && !/(?:ss|us|is)$/.test(noun);

/** One person and a verb for many, at the beginning of a sentence. Groups may take either in British English. */
function persons(prose: readonly Passage[]): Disagreement[] {
  return matches(
    prose,
    /\bThe (minister|president|mayor|senator|governor|judge|spokeswoman|spokesman|chairman|chairwoman|manager|officer|teacher|doctor|lawyer|reporter|editor|driver|owner|worker|player|leader|director|plan|report|decision|bill|proposal|building|road|bridge|price) (are|have)(?![\p{L}’'-])/gu,
  )
    .filter((match) => beginsSentence(match.passage.text, match.start))
    .map((match) => ({ match, meant: single[match.groups[1] ?? ''] ?? 'is' }));
}

/** Los ministros ha; el ministro han. Weekdays and years have one form for both. */
function spanish(prose: readonly Passage[], { lexicon }: Story): Disagreement[] {
  const verbs: Record<string, string> = {
    es: 'son',
    está: 'están',
    fue: 'fueron',
    ha: 'han',
    tiene: 'tienen',
    dijo: 'dijeron',
    había: 'habían',
  };
  const back = Object.fromEntries(Object.entries(verbs).map(([one, many]) => [many, one]));
  const starts = (match: Match) => beginsSentence(match.passage.text, match.start);
  const many = matches(
    prose,
    /(?<!\p{L})(?:los|las) (\p{Ll}{3,}s) (es|está|fue|ha|tiene|dijo|había)(?!\p{L})/giu,
  )
    .filter(
      (match) =>
        starts(match) && !/^(?:lunes|martes|miércoles|jueves|viernes|años)$/.test(match.groups[0] ?? ''),
    )
    .map((match) => ({ match, meant: verbs[match.groups[1] ?? ''] ?? 'son' }));
  const one = matches(
    prose,
    /(?<!\p{L})(?:el|la) (\p{Ll}{3,}[aeiourldnz]) (son|están|fueron|han|tienen|dijeron)(?!\p{L})/giu,
  )
    .filter(
      (match) =>
        starts(match) &&
        (lexicon?.knows(match.groups[0] ?? '') ?? false) &&
        !/^(?:mayoría|mitad|resto|gente|minoría|parte)$/.test(match.groups[0] ?? ''),
    )
    .map((match) => ({ match, meant: back[match.groups[1] ?? ''] ?? 'es' }));
  return [...many, ...one];
}

/** Whether a match stands within quotation marks. */
function isSpoken(match: Match): boolean {
  const earlier = before(match);
  const open = earlier.split(/[“«]/).length > earlier.split(/[”»]/).length;
  return open || earlier.split('"').length % 2 === 0;
}
