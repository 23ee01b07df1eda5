/** Words for numbers of a language, and how they combine. */
interface NumberWords {
  /** Words that add: units, teens, tens, hundreds. */
  units: Record<string, number>;
  /** Words that multiply what stands before them. */
  scales: Record<string, number>;
  /** Words that join, such as “and”. */
  joints: readonly string[];
}

const counted = (words: string, first: number, step = 1): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * step]));

const english: NumberWords = {
  units: {
    ...counted(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
    ),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    both: 2,
    couple: 2,
    pair: 2,
    twice: 2,
    dozen: 12,
    dozens: 12,
  },
  scales: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  joints: ['and'],
};

const spanish: NumberWords = {
  units: {
    ...counted(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      1,
    ),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...counted('cien doscientos trescientos cuatrocientos quinientos', 100, 100),
    ...counted('seiscientos setecientos ochocientos novecientos', 600, 100),
    ciento: 100,
    ambos: 2,
    ambas: 2,
    docena: 12,
    par: 2,
  },
  scales: { mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
  joints: ['y'],
};

const languages: Record<string, NumberWords> = { en: english, es: spanish };

/** A number in words, with its place in a text. */
export interface SpelledNumber {
  start: number;
  end: number;
  value: number;
}

/** What a scale word or its short form multiplies by; nothing when it is none. */
export function scaleOf(word: string, language: string): number | undefined {
  const short: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };
  const lower = word.toLowerCase();
  return languages[language]?.scales[lower] ?? short[lower];
}

/** Every number that is written in words, “twenty-five thousand” as one. */
export function spelledNumbers(text: string, language: string): SpelledNumber[] {
  const words = languages[language];
  if (!words) return [];
  const found: SpelledNumber[] = [];
  let open: (SpelledNumber & { part: number }) | undefined;
  for (const { 0: written, index } of text.matchAll(/\p{L}+/gu)) {
    const word = written.toLowerCase();
    const [unit, scale] = [words.units[word], words.scales[word]];
    if (open && !/^[\s-]*$/.test(text.slice(open.end, index)) && !joined(text.slice(open.end, index), words))
      open = undefined;
    if (unit === undefined && scale === undefined) continue;
    const end = index + written.length;
    if (!open || !combines(open.part, unit, scale)) {
      if (unit === undefined) continue;
      open = { start: index, end, value: unit, part: unit };
      found.push(open);
      continue;
    }
    if (unit !== undefined) Object.assign(open, { end, part: open.part + unit, value: open.value + unit });
    else
      Object.assign(open, {
        end,
        value: multiplied(open, scale ?? 1),
        part: scale === 100 ? open.part * 100 : 0,
      });
  }
  return found.map(({ start, end, value }) => ({ start, end, value }));
}

const joined = (between: string, { joints }: NumberWords): boolean =>
  joints.includes(between.trim().toLowerCase());

/** The last part is multiplied; what stands before it stays: “two million three thousand”. */
const multiplied = ({ value, part }: { value: number; part: number }, scale: number): number =>
  value - part + (part || 1) * scale;

/** Whether a word goes on with a number: a smaller unit behind a round one, or a scale. */
function combines(part: number, unit: number | undefined, scale: number | undefined): boolean {
  if (scale !== undefined) return true;
  if (unit === undefined) return false;
  if (part === 0) return true;
  return (part % 100 === 0 && unit < 100) || (part % 10 === 0 && part % 100 >= 20 && unit < 10);
}
