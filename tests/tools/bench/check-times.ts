import { run } from '../../fixture-sites.ts';
import { publicationOf } from './publication-of.ts';

/** Prints how long `npm run check` takes for one article and for a thousand, start-up included. */
export async function benchCheck(): Promise<void> {
  for (const [articles, budget] of [
    [1, 1],
    [1000, 10],
  ] as const) {
    const fixture = publicationOf(articles);
    const start = performance.now();
    const { code } = await run('check', [], fixture);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    if (code !== 0) throw new Error(`The publication of ${articles} has faults: ${fixture.content}`);
    console.log(
      `check of ${articles} article${articles === 1 ? '' : 's'}: ${seconds} s, start-up included (budget ${budget})`,
    );
  }
}
