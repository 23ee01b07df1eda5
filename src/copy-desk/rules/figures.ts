import { scaleOf, spelledNumbers } from './numbers.ts';

/** A figure in a text: what it may mean, and where it stands. */
export interface Figure {
  start: number;
  end: number;
  text: string;
  /** What it may be worth: `6m` is six metres or six million. */
  values: readonly number[];
  isPercent: boolean;
  /** Whether it is written in words. */
  isSpelled: boolean;
}

/** Digits that belong to no name, address or code, with their currency, scale and per cent. */
const digits = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_/#@.:]|\p{L}[-‑])`,
    String.raw`(?<currency>(?:US|A|C|HK)?[$£€¥])?[\s]?`,
    String.raw`(?<number>\d+(?:[.,]\d+|[\u00A0\u202F]\d{3})*)`,
    "(?:st|nd|rd|th|['’]?s|am|pm|ª|º)?",
    String.raw`(?:[\s-]?(?<scale>k|mn?|bn|tn|thousand|million|billion|trillion|mil millones|mil|millones|millón)(?![\p{L}\p{N}]))?`,
    String.raw`(?<percent>\s?%|\s(?:per ?cent|por ciento)(?!\p{L}))?`,
  ].join(''),
  'giu',
);

/** Every figure of a text, in digits or in words, in its order. */
export function figuresIn(text: string, language: string): Figure[] {
  const inDigits = [...text.matchAll(digits)].flatMap((match) => {
    const { number = '', scale, percent, currency } = match.groups ?? {};
    if (/^[\p{L}_/@\d]/u.test(text.slice(match.index + match[0].length))) return [];
    const value = toNumber(number, language);
    const start = match.index + match[0].search(/\S/);
    const end = match.index + match[0].length;
    const values = valuesOf(value, scale, currency !== undefined, language);
    const isPercent = percent !== undefined;
    return [{ start, end, text: text.slice(start, end), values, isPercent, isSpelled: false }];
  });
  const inWords = spelledNumbers(text, language)
    .filter(({ start }) => !inDigits.some((each) => start >= each.start && start < each.end))
    .map(({ start, end, value }) => {
      const isPercent = /^\s(?:per ?cent|por ciento)\b/.test(text.slice(end));
      return { start, end, text: text.slice(start, end), values: [value], isPercent, isSpelled: true };
    });
  return [...inDigits, ...inWords].sort((a, b) => a.start - b.start);
}

/** Groups of three digits are thousands; in Spanish either sign may stand between them. */
function toNumber(written: string, language: string): number {
  const plain = written.replaceAll(/\s/g, '');
  const grouped = language === 'es' ? /^\d{1,3}(?:[.,]\d{3})+$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  if (grouped.test(plain))
    return Number(language === 'es' ? plain.replaceAll(/[.,]/g, '') : plain.replaceAll(',', ''));
  return Number(plain.replace(',', '.')) || Number.parseFloat(plain);
}

function valuesOf(
  value: number,
  scale: string | undefined,
  isMoney: boolean,
  language: string,
): readonly number[] {
  if (!scale) return [value];
  const factor = scale === 'mil millones' ? 1e9 : (scaleOf(scale, language) ?? 1);
  const scaled = Number((value * factor).toPrecision(12));
  // A letter alone may be a unit: metres, kilometres.
  return scale.length === 1 && !isMoney ? [scaled, value] : [scaled];
}

/** Words after which a figure may be rounded. */
const hedge =
  /\b(?:about|around|almost|nearly|over|under|some|roughly|approximately|more than|less than|at least|up to|close to|unos|unas|casi|cerca de|más de|menos de|alrededor de|al menos)\s+(?:\p{Sc})?$/iu;

/** Whether a figure above a text is carried by the text: the same worth, or the same when rounded and said to be. */
export function isCarried(figure: Figure, context: string, carried: readonly Figure[]): boolean {
  const isRounded = hedge.test(context.slice(0, figure.start));
  return carried.some(
    (each) =>
      each.isPercent === figure.isPercent &&
      each.values.some((a) =>
        figure.values.some((b) => a === b || (isRounded && Math.abs(a - b) <= 0.1 * a)),
      ),
  );
}
