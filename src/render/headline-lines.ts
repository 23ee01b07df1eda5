/** How wide a text is, as a multiple of its size. */
export type Measure = (text: string) => number;

/** A headline set: its size in pixels and its lines. */
export interface SetHeadline {
  size: number;
  lines: readonly string[];
}

/** The room for a headline, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** Distance from line to line, as a multiple of the size. */
export const leading = 1.16;

/** Sizes that are tried, the largest first. */
const sizes = [84, 76, 68, 60, 52, 46];

/**
 * Sets a headline as large as its room allows; what does not fit at the smallest size ends in an ellipsis.
 * A word wider than the room is broken between characters.
 */
export function setHeadline(text: string, room: Room, measure: Measure): SetHeadline {
  for (const size of sizes) {
    const lines = wrap(text, room.width / size, measure);
    const whole = lines.every((line) => !line.broken);
    if (lines.length * size * leading <= room.height && (whole || size === sizes.at(-1))) {
      return { size, lines: lines.map((line) => line.text) };
    }
  }
  const size = sizes.at(-1) ?? 46;
  const fitting = Math.floor(room.height / (size * leading));
  const lines = wrap(text, room.width / size, measure).map((line) => line.text);
  const last = shorten(lines[fitting - 1] ?? '', room.width / size, measure);
  return { size, lines: [...lines.slice(0, fitting - 1), last] };
}

interface Line {
  text: string;
  /** Whether it ends within a word. */
  broken: boolean;
}

function wrap(text: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const joined = current ? `${current} ${word}` : word;
    if (measure(joined) <= width) {
      current = joined;
      continue;
    }
    if (current) lines.push({ text: current, broken: false });
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1).map((piece) => ({ text: piece, broken: true })));
    current = pieces.at(-1) ?? '';
  }
  return current ? [...lines, { text: current, broken: false }] : lines;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces = [''];
  for (const { segment } of characters.segment(word)) {
    const last = pieces.length - 1;
    const longer = `${pieces[last]}${segment}`;
    if (measure(longer) <= width) pieces[last] = longer;
    else pieces.push(segment);
  }
  return pieces;
}

/** A line cut so that an ellipsis fits behind it; after a word where that is near. */
function shorten(line: string, width: number, measure: Measure): string {
  let text = line;
  while (text && measure(`${text}…`) > width) text = [...text].slice(0, -1).join('');
  const atWord = text === line ? text : text.replace(/\s+\S*$/, '');
  return `${(atWord.length > text.length * 0.7 ? atWord : text).replace(/[\s,;:.–—-]+$/, '')}…`;
}
