/** Characters that turn the direction of the text around them until they are closed (Unicode TR 9). */
const turning = /[\u202A-\u202E\u2066-\u2069]/;
const closers = { embeddings: '\u202C', isolates: '\u2069' };

/**
 * A text whose direction characters cannot reach beyond it: what it opens is closed, what it closes without having
 * opened it is left out, and the whole is isolated. Text without such characters is returned as it is.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  const open: string[] = [];
  let kept = '';
  for (const character of text) {
    if (character === closers.isolates) {
      const start = open.lastIndexOf(closers.isolates);
      if (start < 0) continue;
      open.length = start;
    }
    if (/[\u202A\u202B\u202D\u202E]/.test(character)) open.push(closers.embeddings);
    if (/[\u2066-\u2068]/.test(character)) open.push(closers.isolates);
    if (character === closers.embeddings && open.at(-1) === character) open.pop();
    kept += character;
  }
  return `\u2068${kept}${open.toReversed().join('')}\u2069`;
}

/** A text without such characters, for what needs none of them. */
export const withoutTurning = (text: string): string => text.replaceAll(new RegExp(turning, 'g'), '');
