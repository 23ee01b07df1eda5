/** Characters that turn the direction of the text around them until they are closed (Unicode TR 9). */
const turning = /[\u202A-\u202E\u2066-\u2069]/;
const closers = { embeddings: '\u202C', isolates: '\u2069' };

/**
 * A text whose direction characters cannot reach beyond it: what it opens is closed, and the whole is
 * isolated. Text without such characters is returned as it is.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  const open: string[] = [];
  for (const character of text) {
    if (/[\u202A\u202B\u202D\u202E]/.test(character)) open.push(closers.embeddings);
    if (/[\u2066-\u2068]/.test(character)) open.push(closers.isolates);
    if (character === open.at(-1)) open.pop();
  }
  return `\u2068${text}${open.toReversed().join('')}\u2069`;
}

/** The same for every text within fields, however deep; everything else stays as it is. */
export function isolatedFields<T>(value: T): T {
  if (typeof value === 'string') return isolated(value) as T;
  if (Array.isArray(value)) return value.map(isolatedFields) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, isolatedFields(field)])) as T;
}

/** A text without such characters, for what needs none of them. */
export const withoutTurning = (text: string): string => text.replaceAll(new RegExp(turning, 'g'), '');
