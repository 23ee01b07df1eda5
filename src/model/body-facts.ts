/** A section of the text: a second-level heading and its anchor. */
export interface Section {
  anchor: string;
  title: string;
}

/** What is known of a body besides its text. */
export interface Body {
  words: number;
  /** Reading time in whole minutes, at least one. */
  minutes: number;
  sections: readonly Section[];
  /** How often each source is cited, by id. */
  citations: ReadonlyMap<string, number>;
}

/** Words a minute; the average for silent reading of non-fiction English (Brysbaert 2019: 238). */
const readingSpeed = 238;

/**
 * @param counted words and citations, counted while compiling
 * @param sections second-level headings, in order
 */
export function toBody(
  counted: { words: number; citations: readonly (readonly [string, number])[] },
  sections: readonly Section[] = [],
): Body {
  const { words, citations } = counted;
  const minutes = Math.max(1, Math.round(words / readingSpeed));
  return { words, citations: new Map(citations), sections, minutes };
}
