import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FixtureSite, many, run } from '../fixture-sites.ts';
import { fileOf } from '../built/built-site.ts';

const fixture: FixtureSite = {
  content: '.test/pictures/content',
  site: '.test/pictures/site/client',
  now: many.now,
};

/** An original of random noise, so that it cannot be compressed away. */
async function original(slug: string, width: number, height: number): Promise<number> {
  const folder = join(fixture.content, 'articles', slug);
  mkdirSync(folder, { recursive: true });
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const { size } = await sharp({ create: { width, height, channels: 3, noise, background: '#888' } })
    .png()
    .toFile(join(folder, 'picture.png'));
  writeFileSync(
    join(folder, 'index.mdx'),
    `---\nid: tag:harbour.example,2026:article/${slug}\nheadline: A picture\nsummary: [One., Two.]\nbyline: [Ada Wren]\nstatus: ready\npublished: 2026-03-09T08:00:00Z\nimage: { src: ./picture.png, alt: Noise., credit: Nobody }\n---\n\nText.\n`,
  );
  return size;
}

/** An animation of three pictures in the place of a still one. */
async function moving(): Promise<void> {
  await original('moving', 400, 300);
  const frames = ['#a00', '#0a0', '#00a'].map((background) => ({
    create: { width: 400, height: 300, channels: 3 as const, background },
  }));
  const files = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  await sharp(files, { join: { animated: true } })
    .webp({ lossless: true })
    .toFile(join(fixture.content, 'articles/moving/picture.webp'));
  const story = join(fixture.content, 'articles/moving/index.mdx');
  writeFileSync(story, readFileSync(story, 'utf8').replace('picture.png', 'picture.webp'));
}

beforeAll(async () => {
  rmSync('.test/pictures', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
  await original('portrait', 900, 1600);
  await original('tiny', 40, 30);
  expect(await original('huge', 3200, 2400)).toBeGreaterThan(20_000_000);
  await moving();
  expect((await run('build', [], fixture)).code).toBe(0);
});
afterAll(() => rmSync('.test/pictures', { recursive: true, force: true }));

it.each([
  ['portrait', { width: 900, height: 1600 }],
  ['tiny', { width: 40, height: 30 }],
  ['huge', { width: 1200, height: 900 }],
  ['moving', { width: 400, height: 300 }],
])('a %s picture is never enlarged or squeezed in feeds', async (slug, size) => {
  const items = JSON.parse(fileOf(fixture, 'feed.json')).items;
  const { image } = items.find(({ url }: { url: string }) => url.endsWith(`/${slug}/`));
  const { width, height, format } = await sharp(join(fixture.site, new URL(image).pathname)).metadata();
  expect({ width, height, format }).toEqual({ ...size, format: 'jpeg' });
});

it.each(['portrait', 'tiny', 'huge'])(
  'a %s picture is cut for search engines in three shapes',
  async (slug) => {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(fileOf(fixture, `${slug}/index.html`)) ??
      [];
    const [{ image }] = JSON.parse(json);
    const shapes = await Promise.all(
      image.map(async (address: string) => {
        const { width = 0, height = 1 } = await sharp(
          join(fixture.site, new URL(address).pathname),
        ).metadata();
        return width / height;
      }),
    );
    expect(shapes[0]).toBeCloseTo(16 / 9, 1);
    expect(shapes[1]).toBeCloseTo(4 / 3, 1);
    expect(shapes[2]).toBeCloseTo(1, 2);
  },
);
