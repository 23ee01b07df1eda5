import { closeSync, openSync, readSync } from 'node:fs';

/** How the files of pictures begin that the build can read. */
const beginnings: readonly RegExp[] = [
  /^\xFF\xD8\xFF/,
  /^\x89PNG/,
  /^GIF8[79]a/,
  /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp(avif|avis|heic|mif1)/,
];

/** Characters in a file's name that mean something in an address. */
const awkward = /[?#%]/;

/**
 * What is wrong with a picture file, in one sentence without its full stop; nothing when the build can read it.
 * @param path absolute path of a file that is there
 */
export function pictureProblem(path: string): string | undefined {
  if (awkward.test(path.split('/').at(-1) ?? ''))
    return 'has a name with ?, # or % in it, which cannot be an address';
  const start = firstBytes(path);
  if (beginnings.some((beginning) => beginning.test(start))) return undefined;
  const [tag] = /<svg[^>]*>/i.exec(start) ?? [];
  if (!tag) return 'is no picture that browsers show (JPEG, PNG, WebP, AVIF, GIF or SVG)';
  const measured = /\bviewBox=/i.test(tag) || (/\bwidth=/i.test(tag) && /\bheight=/i.test(tag));
  return measured ? undefined : 'is an SVG without its measures';
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.subarray(0, readSync(file, bytes)).toString('latin1');
  } finally {
    closeSync(file);
  }
}
