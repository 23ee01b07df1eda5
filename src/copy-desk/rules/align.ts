/** A text as a reader sees it, with the place in the file of each of its characters, and of its end. */
export interface Aligned {
  text: string;
  offsets: number[];
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/**
 * Finds every character of a value in the source that it was read from, past escapes, entities,
 * quotation marks of YAML, and the marks and indentation at the beginning of lines.
 * @param value what a parser made of the source between `start` and `end`
 */
export function align(value: string, source: string, start: number, end: number): Aligned {
  const text = value.replaceAll('\r', '');
  const offsets: number[] = [];
  let at = startOfText(source, start, end);
  for (const character of Array.from({ length: text.length }, (_, index) => text[index] as string)) {
    at = next(character, source, at, end);
    offsets.push(Math.min(at, end));
    at += lengthOf(character, source, at);
  }
  return { text, offsets: [...offsets, Math.min(at, end)] };
}

/** YAML's block texts begin on the line below their sign. */
function startOfText(source: string, start: number, end: number): number {
  const sign = /^[>|][-+\d]*[ \t]*\r?\n/.exec(source.slice(start, end))?.[0];
  return start + (sign?.length ?? 0);
}

/** Where the next character of the value stands. */
function next(character: string, source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const found = source[at];
    if (found === character || (isSpace(character) && isSpace(found))) return at;
    if (isEntity(source, at)) return at;
    if (found === '\\' && isSpace(character) && /[nt]/.test(source[at + 1] ?? '')) return at + 1;
    if (!isSpace(found) && !/[\\"'>]/.test(found ?? '')) return at;
  }
  return from;
}

const entity = /&(?:#\d+|#x[\da-f]+|\w+);/iy;

function isEntity(source: string, at: number): boolean {
  entity.lastIndex = at;
  return source[at] === '&' && entity.test(source);
}

/** How much of the source one character of the value takes. */
function lengthOf(character: string, source: string, at: number): number {
  if (character === source[at] || !isEntity(source, at)) return 1;
  entity.lastIndex = at;
  return entity.exec(source)?.[0].length ?? 1;
}
