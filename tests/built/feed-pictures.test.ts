import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type FixtureSite, languages, many } from '../fixture-sites.ts';
import { fileOf } from './built-site.ts';

/** No feed shows a picture wider than this (docs/subscribing.md). */
const widest = 1200;

/** Everything in a feed that shows a picture, as tags: in bodies, which XML escapes, and beside them. */
function tagsIn(feed: string): string[] {
  const plain = feed
    .replaceAll(/&#x(\w+);/g, (_reference, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('\\"', '"');
  return [
    ...plain.matchAll(/<(?:img|media:content|media:thumbnail|link rel="related")\b[^>]*>|"image":"[^"]+"/g),
  ].map(([tag]) => tag);
}

const addressIn = (tag: string): string => /https:\/\/[^"]+/.exec(tag)?.[0] ?? '';
const numberIn = (tag: string, name: string): number =>
  Number(new RegExp(` ${name}="(\\d+)"`).exec(tag)?.[1]);

async function measured(path: string) {
  const { width, height, format } = await sharp(path).metadata();
  return { width, height, format };
}

/** The file that the editor put beside an article; its name is the beginning of the built one's. */
function originalOf({ content }: FixtureSite, address: string): string {
  const [name = ''] = basename(address).split('.');
  const [file, ...others] = globSync(`${content}/articles/**/${name}.*`);
  if (!file || others.length) throw new Error(`Which is the original of ${address}?`);
  return file;
}

describe.each([
  ['several articles', many, ['wall']],
  ['articles of every size', languages, ['portrait', 'tiny', 'wide']],
] as const)('the feeds of %s', (_name, site, names) => {
  const feeds = ['rss.xml', 'atom.xml', 'feed.json'];

  it.each(feeds)('%s shows every picture of the bodies', (feed) => {
    const inBodies = tagsIn(fileOf(site, feed)).filter((tag) => tag.startsWith('<img'));
    const shown = new Set(inBodies.map((tag) => basename(addressIn(tag)).split('.')[0]));
    expect([...shown].toSorted()).toEqual(names);
  });

  it.each(feeds)(
    '%s shows them as JPEG, never wider than promised nor than the original, in its shape',
    async (feed) => {
      const tags = tagsIn(fileOf(site, feed)).filter((tag) => !addressIn(tag).endsWith('/share.png'));
      for (const tag of tags) {
        const address = addressIn(tag);
        const original = await measured(originalOf(site, address));
        const built = await measured(join(site.site, new URL(address).pathname));
        const width = Math.min(original.width, widest);
        const height = Math.round((original.height * width) / original.width);
        expect(built, tag).toEqual({ width, height, format: 'jpeg' });
      }
    },
  );

  it.each(feeds)('%s says no other size than a picture has', async (feed) => {
    const tags = tagsIn(fileOf(site, feed)).filter((tag) => / width="/.test(tag));
    for (const tag of tags) {
      const { width, height } = await measured(join(site.site, new URL(addressIn(tag)).pathname));
      expect([numberIn(tag, 'width'), numberIn(tag, 'height')], tag).toEqual([width, height]);
    }
  });
});
