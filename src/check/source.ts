/** More than any article needs; a larger file is a mistake, such as a picture with the wrong ending. */
export const mostBytes = 1_000_000;

/** A place in a file, lines and columns counted from 1; columns in UTF-16 units, as editors count. */
export interface Place {
  line: number;
  column: number;
}

/** The text of a content file and where its lines begin. A byte-order mark is not part of it. */
export interface Source {
  /** Path from the project's root, with forward slashes. */
  name: string;
  text: string;
  /** Offset of each line's first character. */
  lineStarts: readonly number[];
}

/** A text whose places can be named. */
export function toSource(name: string, text: string): Source {
  const plain = text.replace(/^\uFEFF/, '');
  const lineStarts = [0, ...[...plain.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return { name, text: plain, lineStarts };
}

/** Line and column of an offset. */
export function placeAt({ lineStarts }: Source, offset: number): Place {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Offset of a line and column; a place outside the text becomes the nearest inside. */
export function offsetAt({ lineStarts, text }: Source, { line, column }: Place): number {
  const start = lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1] ?? 0;
  return Math.min(start + column - 1, text.length);
}

/** A line's text without its end. */
export function lineText({ lineStarts, text }: Source, line: number): string {
  const start = lineStarts[line - 1];
  return start === undefined ? '' : text.slice(start, lineStarts[line]).replace(/\r?\n$/, '');
}

/** Bytes as text, or the offset of the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): { text: string } | { brokenAt: number } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { brokenAt: firstBrokenByte(bytes) };
  }
}

/** Length of the longest beginning that is UTF-8: found by halving, then back over a torn character. */
function firstBrokenByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  while (!isUtf8(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

/** Whether bytes are UTF-8; a part of a text may end within a character. */
function isUtf8(bytes: Uint8Array, isPart: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPart });
    return true;
  } catch {
    return false;
  }
}
