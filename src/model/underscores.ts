/** A run of underscores beside a character of two code units, which is mostly a sign: there it can begin emphasis. */
const besideSigns = /(?<=[\u{10000}-\u{10FFFF}])_+|(?<![\\_])_+(?=[\u{10000}-\u{10FFFF}])/gu;

/**
 * Escapes the underscores of a text in Markdown that mdast-util-to-markdown leaves alone, since it looks at code units
 * and takes half of 🍗 for a letter, within words of which underscores mean nothing (CommonMark 0.31, 6.2).
 * @param markdown text as that library has escaped it
 */
export const escapeBesideSigns = (markdown: string): string =>
  markdown.replaceAll(besideSigns, (run) => run.replaceAll('_', '\\_'));
