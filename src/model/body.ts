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
 * @param headings every heading of the body, as the parser found them
 * @param facts words and citations, counted while compiling
 */
export function toBody(
  headings: readonly { depth: number; slug: string; text: string }[],
  facts: { words: number; citations: Record<string, number> },
): Body {
  const sections = headings
    .filter(({ depth, slug }) => depth === 2 && slug !== 'footnote-label')
    .map(({ slug, text }) => ({ anchor: slug, title: text }));
  return { ...facts, sections, minutes: Math.max(1, Math.round(facts.words / readingSpeed)) };
}
