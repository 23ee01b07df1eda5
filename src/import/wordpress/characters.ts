import { forbidden } from '../../check/characters.ts';

const windows = new TextDecoder('windows-1252');

/**
 * A text without what no text may hold. Bytes that a program once took for Latin-1 and that were meant as
 * Windows-1252, such as U+0092 for an apostrophe, become what they were meant to be.
 */
export const cleaned = (text: string): string =>
  text.replaceAll(forbidden, (run) => [...run].map(meant).join(''));

function meant(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80 || code > 0x9f) return '';
  const character = windows.decode(Uint8Array.of(code));
  return character === sign ? '' : character;
}

/** The same in one line. */
export const oneLine = (text: string): string => cleaned(text).replaceAll(/\s+/g, ' ').trim();

/** A text of at most so many characters, cut after a word and marked as cut. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  return `${cut.replace(/\s\S*$/u, '') || cut}…`;
}
