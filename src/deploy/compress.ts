import { createHash } from 'node:crypto';
import {
  copyFileSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheFolder } from '../folders.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Ends of the names of texts; pictures are compressed already. */
export const compressed: readonly string[] = ['css', 'html', 'json', 'md', 'svg', 'txt', 'xml'];

/** The last step of brotli takes three times as long, for pages 2 % smaller. */
const quality = 10;

/** How a text is written again, by the end of the copy's name. */
const copies: Record<string, (text: Buffer) => Promise<Buffer>> = {
  br: (text) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gz: (text) => zip(text, { level: 9 }),
};

/** The copies that were made of texts before, by the text's hash. */
const keptFolder = (): string => join(cacheFolder(), `compressed-${quality}`);

/** Writes each text of a static site again as `.br` and `.gz`, for servers that send these as they are. */
export async function compressTexts(folder: string): Promise<void> {
  const kept = keptFolder();
  mkdirSync(kept, { recursive: true });
  const known = new Set(readdirSync(kept));
  const used = new Set<string>();
  const waiting = globSync(`{**,.well-known}/*.{${compressed.join()}}`, { cwd: folder });
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const file = join(folder, name);
      const text = readFileSync(file);
      const hash = createHash('sha256').update(text).digest('hex');
      for (const [end, compress] of Object.entries(copies)) {
        const copy = `${hash}.${end}`;
        used.add(copy);
        if (known.has(copy) && share(join(kept, copy), `${file}.${end}`)) continue;
        writeFileSync(`${file}.${end}`, await compress(text));
        // What cannot be kept is made again next time.
        share(`${file}.${end}`, join(kept, copy));
      }
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, worker));
  // What no text of this build has is of an older one.
  for (const name of known) if (!used.has(name)) rmSync(join(kept, name), { force: true });
}

/** Gives a file a second name, which takes no time, or copies it where a disk cannot; whether it is there now. */
function share(file: string, name: string): boolean {
  for (const give of [linkSync, copyFileSync]) {
    try {
      give(file, name);
      return true;
    } catch {}
  }
  return false;
}
