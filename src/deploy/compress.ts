import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** What brotli has made of texts before, by their hash. */
const keptFolder = (): string => join(cacheFolder(), `brotli-${quality}`);

/** Writes each text of a static site again as `.br` and `.gz`, for servers that send these as they are. */
export async function compressTexts(folder: string): Promise<void> {
  const kept = keptFolder();
  await mkdir(kept, { recursive: true });
  const known = new Set(await readdir(kept));
  const used = new Set<string>();
  const waiting = globSync(`{**,.well-known}/*.{${compressed.join()}}`, { cwd: folder });
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
      used.add(await compress(join(folder, name), kept, known));
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, worker));
  // What no text of this build has is of an older one.
  await Promise.all(
    [...known].filter((name) => !used.has(name)).map((name) => rm(join(kept, name), { force: true })),
  );
}

/** Compresses one file; the name under which brotli's result is kept. */
async function compress(file: string, kept: string, known: ReadonlySet<string>): Promise<string> {
  const text = await readFile(file);
  const name = createHash('sha256').update(text).digest('hex');
  const zipped = zip(text, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes));
  const before = known.has(name) ? await readFile(join(kept, name)).catch(() => undefined) : undefined;
  const bytes = before ?? (await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  await writeFile(`${file}.br`, bytes);
  // What cannot be kept is made again next time.
  if (!before) await writeFile(join(kept, name), bytes).catch(() => {});
  await zipped;
  return name;
}
