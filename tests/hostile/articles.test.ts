import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '../../src/render/letter.ts';
import { run } from '../fixture-sites.ts';
import { expectSame } from './compare.ts';
import { build, hostileArticle, newContent, tame, textsFrom, type Written, write } from './content.ts';
import { expectHarmless, expectWithinMargins, received } from './judge.ts';
import { feedOf, type Met, readHtml, readJson, readMarkdown, readXml } from './read-output.ts';
import { replyFile, token } from './sheet.ts';
import { cases, seed } from './texts.ts';

/** Texts that one article and its replies take. */
const textsOfOne = 46;
/** Articles of one build; a nightly run makes several. */
const most = 50;
const count = Math.ceil(cases / textsOfOne);
const seeds = Array.from({ length: Math.ceil(count / most) }, (_, index) => seed + index);

describe.each(seeds)('articles of hostile texts (HOSTILE_SEED=%i)', (from) => {
  const fixture = newContent(`articles-${from}`);
  const next = textsFrom(from);
  const slugs = Array.from({ length: Math.min(count, most) }, (_, index) => `story-${index}`);
  const written = new Map<string, Written>();
  const replies = (slug: string, say: Written['say']) => {
    write(fixture.content, `replies/${slug}/r1.json`, replyFile(say, 'r1'));
    write(fixture.content, `replies/${slug}/r2.json`, replyFile(say, 'r2', 'r1'));
  };
  replies(tame, token);
  for (const [index, slug] of slugs.entries()) {
    const article = hostileArticle(slug, index, next);
    written.set(slug, article.written);
    write(fixture.content, `articles/${slug}.mdx`, article.text);
    replies(slug, article.written.say);
  }
  beforeAll(() => build(fixture));

  const file = (path: string): string => readFileSync(join(fixture.site, path), 'utf8');
  const letterTo = (slug: string): Letter => JSON.parse(file(`../for-server/letters/${slug}.json`));
  const entryIn = (path: string, name: 'item' | 'entry', mark: string) => (slug: string) => {
    const feed = feedOf(file(path), name, `${mark}${slug}`);
    return feed === undefined ? undefined : readXml(feed);
  };
  const jsonEntry = (slug: string): Met[] | undefined => {
    const feed = JSON.parse(file('feed.json'));
    const items = feed.items.filter(({ url }: { url: string }) => url.includes(`/${slug}/`));
    return items.length ? readJson({ ...feed, items }) : undefined;
  };

  it.each<[string, (slug: string) => Met[] | undefined]>([
    ['its page', (slug) => readHtml(file(`${slug}/index.html`))],
    ['its page to republish', (slug) => readHtml(file(`${slug}/republish/index.html`))],
    ['its Markdown', (slug) => readMarkdown(file(`${slug}/article.md`))],
    ['its replies’ feed', (slug) => readXml(file(`${slug}/replies.xml`))],
    ['RSS', entryIn('rss.xml', 'item', ':article/')],
    ['Atom', entryIn('atom.xml', 'entry', ':article/')],
    ['JSON Feed', jsonEntry],
    ['the feed of corrections', entryIn('corrections/feed.xml', 'item', ':correction/')],
    ['the news sitemap', (slug) => readXml(feedOf(file('news-sitemap.xml'), 'url', `/${slug}/`) ?? '<a/>')],
    ['its letter', (slug) => readJson(letterTo(slug))],
  ])('say in %s what was written, and nothing more', (_name, read) => {
    const calm = read(tame);
    expect(calm?.length).toBeGreaterThan(5);
    for (const slug of slugs) {
      const own = read(slug)?.map(([place, said]): Met => [place, said.replaceAll(slug, tame)]);
      // The oldest are not in a feed.
      if (own) expectSame(calm ?? [], own, written.get(slug)?.texts ?? new Map());
    }
  });

  it('add no header to a mail, and are its subject', async () => {
    const calm = await received(letterTo(tame));
    for (const slug of slugs) {
      const mail = await received(letterTo(slug));
      expect([...mail.headers.keys()]).toEqual([...calm.headers.keys()]);
      expect(mail.subject).toBe(letterTo(slug).subject);
      expect(mail.to).toEqual(calm.to);
    }
  });

  it('stay within their share images', async () => {
    for (const slug of slugs) await expectWithinMargins(readFileSync(join(fixture.site, slug, 'share.png')));
  });

  it('cannot act on a terminal', async () => {
    for (const command of ['check', 'due', 'announce']) expectHarmless(await run(command, [], fixture));
    expect((await run('check', ['--json'], fixture)).code).toBe(0);
  });
});
