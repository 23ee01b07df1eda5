/** Longer words than this are given places to break, so that they fit beside others on a phone. */
const longWord = /[^\s\u00AD\u200B]{19,}/gu;

/**
 * A text whose very long words may break every dozen characters; other texts come back as they are.
 * @param at what marks such a place: a soft hyphen in words, a zero-width space in figures
 */
export const breakable = (text: string, at: '\u00AD' | '\u200B'): string =>
  text.replaceAll(longWord, (word) => word.replaceAll(/.{12}(?=.{4})/gu, `$&${at}`));
