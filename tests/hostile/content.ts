import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type FixtureSite, many, run } from '../fixture-sites.ts';
import { articleFile, type Say, settings, styles, token } from './sheet.ts';
import { acceptable, hostileText } from './texts.ts';

/** Texts for every place of a file, each with a mark of its own. */
export interface Written {
  texts: Map<string, string>;
  say: Say;
}

/**
 * Gives each place the next of many texts, as much of it as the desk lets pass.
 * @param next a text that was made at random
 */
export function writer(next: () => string): Written {
  const texts = new Map<string, string>();
  const say: Say = (name, most) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const mark = `m${texts.size}m`;
    const written = acceptable(next(), most - mark.length);
    // In Markdown an address is a link by itself.
    const text = /^(paragraph|item|cell)$/.test(name)
      ? written.replaceAll(/www\.|https?:|@/gi, '·')
      : written;
    // A licence that is an address is a link in structured data.
    const isLast = texts.size % 2 && !/^\s*https?:/.test(text);
    const marked = isLast ? `${text}${mark}` : `${mark}${text}`;
    texts.set(name, marked);
    return marked;
  };
  return { texts, say };
}

/** Texts at random, one after another; the same for the same seed. */
export function textsFrom(seed: number): () => string {
  const texts = fc.sample(hostileText, { numRuns: 10_000, seed });
  let index = 0;
  return () => texts[index++ % texts.length] ?? '';
}

/** The article in which words stand for the texts; the first of its day. */
export const tame = 'a-tame';

/** A folder for a publication that is made up, with its pages and a picture beside its articles. */
export function newContent(name: string, say: Say = (place) => `Own ${place}`): FixtureSite {
  const content = `.test/hostile/${name}/content`;
  rmSync(dirname(content), { recursive: true, force: true });
  mkdirSync(join(content, 'articles'), { recursive: true });
  cpSync(join(many.content, 'pages'), join(content, 'pages'), { recursive: true });
  cpSync(join(many.content, 'articles/harbour-plan/wall.jpg'), join(content, 'articles/wall.jpg'));
  write(content, 'publication.yaml', stringify(settings(say)));
  write(content, `articles/${tame}.mdx`, articleFile(token, tame));
  return { content, site: `.test/hostile/${name}/site/client`, now: '2026-03-03T00:00:00Z' };
}

/** Writes a file of the content. */
export function write(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** An article with a hostile text in every place, quoted in one of the ways that YAML has. */
export function hostileArticle(
  slug: string,
  index: number,
  next: () => string,
): { text: string; written: Written } {
  const written = writer(next);
  return { text: articleFile(written.say, slug, styles[index % styles.length]), written };
}

/** Builds a site; what the build says when it fails is the message. */
export async function build(fixture: FixtureSite): Promise<void> {
  const { code, stdout, stderr } = await run('build', [], fixture);
  if (code !== 0)
    throw new Error(`The site does not build:\n${stderr.slice(0, 4_000)}${stdout.slice(0, 500)}`);
}
