import { lineText, type Place, type Source } from './source.ts';

/** Longer lines are cut, so that a frame stays readable in a terminal. */
const widest = 96;

/**
 * The line of a fault with the line before it, and marks below the fault.
 * Control characters show as a picture, so that a frame cannot upset a terminal.
 */
export function codeFrame(source: Source, from: Place, to: Place): string {
  const text = lineText(source, from.line);
  if (!source.text.trim()) return '';
  const shift = from.column > widest - 20 ? from.column - 21 : 0;
  const last = to.line === from.line ? to.column : text.length + 1;
  const shown = clip(text, shift);
  const marks = Math.max(1, Math.min(last, shift + widest) - from.column);
  const before =
    from.line > 1 ? [numbered(' ', from.line - 1, clip(lineText(source, from.line - 1), shift))] : [];
  const under = `       | ${' '.repeat(from.column - 1 - shift + (shift ? 1 : 0))}${'^'.repeat(marks)}`;
  return [...before, numbered('>', from.line, shown), under].join('\n');
}

const numbered = (mark: string, line: number, text: string): string =>
  `${mark}${String(line).padStart(5)} | ${text}`.trimEnd();

function clip(text: string, shift: number): string {
  const rest = text.slice(shift, shift + widest);
  return visible(`${shift ? '…' : ''}${rest}${text.length > shift + widest ? '…' : ''}`);
}

/** Text in which nothing can act on a terminal or turn its direction. */
export const visible = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are what must not be printed.
    .replaceAll(/[\u0000-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replaceAll(/[\u007F-\u009F\u061C\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
    .toWellFormed();
