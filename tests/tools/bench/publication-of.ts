import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FixtureSite, single } from '../../fixture-sites.ts';

const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';

/** A publication of so many articles, each as long as the first story. */
export function publicationOf(articles: number): FixtureSite {
  const content = `.test/bench/check-${articles}`;
  rmSync(content, { recursive: true, force: true });
  cpSync(single.content, content, { recursive: true });
  // The translation is an article too.
  rmSync(`${content}/articles/gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico.mdx`);
  const story = readFileSync(`${content}/articles/${slug}.mdx`, 'utf8');
  for (let index = 2; index <= articles; index += 1) {
    writeFileSync(
      `${content}/articles/story-${index}.mdx`,
      story.replace(`article/${slug}`, `article/story-${index}`),
    );
  }
  return { content, site: `.test/bench/site-${articles}/client`, now: single.now };
}
