import slugify from '@sindresorhus/slugify';

/** Longer addresses are cut after a word. */
const longest = 80;

/** An address made of words, in whatever script they are; empty where none can be made. */
export function slugOf(words: string): string {
  const slug = slugify(words, { decamelize: false });
  return slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/-[^-]*$/, '');
}
