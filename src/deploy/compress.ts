import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What is text; pictures are compressed already. */
const texts = '**/*.{html,xml,json,txt,md,css,svg}';

/** The last step of brotli takes three times as long, for pages 2 % smaller. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Writes each text of a static site again as `.br` and `.gz`, for servers that send these as they are. */
export async function compressTexts(folder: string): Promise<void> {
  const waiting = globSync(texts, { cwd: folder });
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
      await compress(join(folder, name));
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, worker));
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  await Promise.all([
    brotli(text, quality).then((bytes) => writeFile(`${file}.br`, bytes)),
    zip(text, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
}
