import type { Range } from './locate.ts';

/** A name or path that a file mentions, with its place. */
export interface Mention {
  text: string;
  range: Range;
}
