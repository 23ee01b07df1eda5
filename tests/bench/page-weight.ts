import { brotliCompressSync, constants } from 'node:zlib';
import { fileOf, pagesOf } from '../built/built-site.ts';
import { single } from '../fixture-sites.ts';

/** Prints the weight of the heaviest page of the sample publication and of its style block. */
export function benchWeight(): void {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const sizes = pagesOf(single).map((page) => ({
    page,
    bytes: brotliCompressSync(fileOf(single, page), quality).length,
  }));
  const heaviest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0];
  const style = /<style>([\s\S]*?)<\/style>/.exec(fileOf(single, 'index.html'))?.[1]?.length;
  console.log(`heaviest page, brotli: ${heaviest?.bytes} bytes (budget 8000), /${heaviest?.page}`);
  console.log(`style block, minified: ${style} bytes (budget 12000)`);
}
