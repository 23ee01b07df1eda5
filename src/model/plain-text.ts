import { isolated } from './bidi.ts';

/**
 * A text in one line. Where it ends a line means nothing on a page, and much in a mail's header, in Markdown, in a
 * style sheet and at a terminal.
 */
export const inOneLine = (text: string): string => text.replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ').trim();

/** Fields with every text in them changed, however deep; everything else stays as it is. */
function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry) => eachText(entry, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, eachText(field, change)]),
  ) as T;
}

/** Fields as the program shows them: each text in one line, and its direction characters kept within it. */
export const plainFields = <T>(fields: T): T => eachText(fields, (text) => isolated(inOneLine(text)));
