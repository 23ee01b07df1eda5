/**
 * A text with one part of it written anew: the lines between `<!-- name -->` and `<!-- /name -->`, or between the same
 * marks as comments of a stylesheet.
 * @param make the new lines, from those that stand there
 * @throws when the marks are not there
 */
export function withMarkedPart(text: string, name: string, make: (before: string) => string): string {
  const [, begin = '', before = '', end] =
    new RegExp(
      String.raw`((?:<!--|/\*) ${name} (?:-->|\*/)\n)(.*?)((?:<!--|/\*) /${name} (?:-->|\*/))`,
      's',
    ).exec(text) ?? [];
  if (!end)
    throw new Error(`The marks “${name}” and “/${name}” are missing: a comment with a line to itself each.`);
  const blank = begin.startsWith('<!--') ? '\n' : '';
  return text.replace(begin + before + end, () => `${begin}${blank}${make(before)}\n${blank}${end}`);
}
