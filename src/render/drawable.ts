import type { Font } from 'fontkit';
import type { Measure } from './headline-lines.ts';

/** Pictures and invisible characters: no letter is lost with them. */
const unshown = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}/gu;

/** A text without what stands between letters in any script but has no shape here; `''` when letters lack. */
export function showable(words: string, fonts: readonly Font[]): string {
  const plain = words.replaceAll(unshown, '').replaceAll(/\p{Cc}/gu, ' ');
  const known = [...plain].filter((character) => /\s/.test(character) || covers(fonts, character));
  const missing = [...plain].some(
    (character) => /[\p{L}\p{N}]/u.test(character) && !covers(fonts, character),
  );
  return missing ? '' : known.join('').trim();
}

const covers = (fonts: readonly Font[], character: string): boolean =>
  fonts.some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/** Widths by the font that has the letters; a little is added where fonts meet. */
export function measureWith(fonts: readonly Font[]): Measure {
  const known = new Map<string, number>();
  const widthOf = (word: string): number => {
    const font = fonts.find((each) => [...word].every((character) => covers([each], character))) ?? fonts[0];
    return font ? font.layout(word).advanceWidth / font.unitsPerEm : word.length * 0.6;
  };
  return (line) =>
    line.split(' ').reduce((sum, word, index) => {
      const width = known.get(word) ?? widthOf(word);
      known.set(word, width);
      return sum + width + (index ? 0.26 : 0);
    }, 0);
}
