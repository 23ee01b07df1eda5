import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FixtureSite, run, single } from '../fixture-sites.ts';

const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';

/** A publication of so many articles, each as long as the first story. */
function publicationOf(articles: number): FixtureSite {
  const content = `.test/bench/check-${articles}`;
  rmSync(content, { recursive: true, force: true });
  cpSync(single.content, content, { recursive: true });
  const story = readFileSync(`${content}/articles/${slug}.mdx`, 'utf8');
  for (let index = 2; index <= articles; index += 1) {
    writeFileSync(
      `${content}/articles/story-${index}.mdx`,
      story.replace(`article/${slug}`, `article/story-${index}`),
    );
  }
  return { content, site: '.test/bench/none', now: single.now };
}

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
