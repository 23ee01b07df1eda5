import { brotliCompressSync, constants } from 'node:zlib';
import { fileOf, pagesOf } from '../../built/built-site.ts';
import { single } from '../../fixture-sites.ts';

/** Prints the weight of the heaviest page of the sample publication and of its style block. */
export function benchWeight(): void {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const sizes = pagesOf(single).map((page) => ({
    page,
    bytes: brotliCompressSync(fileOf(single, page), quality).length,
  }));
  const heaviest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0];
  const style = /<style>([\s\S]*?)<\/style>/.exec(fileOf(single, 'index.html'))?.[1]?.length;
  const story = sizes.find(({ page }) => page.startsWith('trump-') && !page.includes('republish'));
  console.log(`first article's page, brotli: ${story?.bytes} bytes (budget 8500, never above 9200)`);
  console.log(`heaviest page, brotli: ${heaviest?.bytes} bytes, /${heaviest?.page}`);
  console.log(`style block, minified: ${style} bytes (budget 12000)`);
}
