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
  citations: Readonly<Record<string, number>>;
}

/** Words a minute; the average for silent reading of non-fiction English (Brysbaert 2019: 238). */
const readingSpeed = 238;

/**
 * @param facts words and citations, counted while compiling
 * @param sections second-level headings, in order
 */
export function toBody(
  facts: { words: number; citations: Record<string, number> },
  sections: readonly Section[] = [],
): Body {
  return { ...facts, sections, minutes: Math.max(1, Math.round(facts.words / readingSpeed)) };
}
