import type { Range } from './locate.ts';
import type { Source } from './source.ts';

/** An attribute of a component as it is written. */
export interface WrittenAttribute {
  name: string;
  nameRange: Range;
  /** Between the quotation marks; the name where there is no value. */
  valueRange: Range;
  /** Its text; `true` where there is no value; `undefined` for `{…}`. */
  value: string | true | undefined;
}

const attribute = /([\w:.-]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?|\{\s*\.\.\.[^}]*\}/gy;

/**
 * The attributes of the component whose tag begins at an offset. The parser gives no places for
 * them, so they are read again; by then the tag is known to be well-formed.
 */
export function attributesAt({ text }: Source, start: number): WrittenAttribute[] {
  const found: WrittenAttribute[] = [];
  let offset = start + (/^<[\w.]*/.exec(text.slice(start, start + 100))?.[0].length ?? 1);
  while (offset < text.length) {
    offset += /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
    attribute.lastIndex = offset;
    const match = attribute.exec(text);
    if (!match) break;
    found.push(toAttribute(match, offset));
    offset += match[0].length;
  }
  return found;
}

function toAttribute(match: RegExpExecArray, offset: number): WrittenAttribute {
  const [whole, name = whole, quoted] = match;
  const nameRange: Range = [offset, offset + name.length];
  if (match[1] === undefined) return { name, nameRange, valueRange: nameRange, value: undefined };
  if (quoted === undefined) return { name, nameRange, valueRange: nameRange, value: true };
  const end = offset + whole.length;
  if (quoted.startsWith('{'))
    return { name, nameRange, valueRange: [end - quoted.length, end], value: undefined };
  return { name, nameRange, valueRange: [end - quoted.length + 1, end - 1], value: quoted.slice(1, -1) };
}
