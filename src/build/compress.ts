import { createHash } from 'node:crypto';
import { copyFileSync, globSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Setting } from '../files/setting.ts';
import { openShelf } from './shelf.ts';

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

/** Writes each text of a static site again as `.br` and `.gz`, for servers that send these as they are. */
export async function compressTexts(
  folder: string,
  setting: Pick<Setting, 'content' | 'use'>,
): Promise<void> {
  const shelf = openShelf(`compressed-${quality}`, setting);
  const waiting = globSync(`{**,.well-known}/*.{${compressed.join()}}`, { cwd: folder });
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const file = join(folder, name);
      const text = readFileSync(file);
      const hash = createHash('sha256').update(text).digest('hex');
      for (const [end, compress] of Object.entries(copies)) {
        const kept = shelf.take(`${hash}.${end}`);
        if (kept && share(kept, `${file}.${end}`)) continue;
        writeFileSync(`${file}.${end}`, await compress(text));
        // What cannot be kept is made again next time.
        share(`${file}.${end}`, shelf.place(`${hash}.${end}`));
      }
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, worker));
  shelf.sweep();
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
