import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** An article of a bare project: the plainest front matter and eight hundred words. */
const article = (index: number): string =>
  `---\ntitle: Story ${index}\npublished: 2026-01-01\n---\n\n${paragraphs}\n`;

const paragraphs = Array.from(
  { length: 10 },
  (_, index) =>
    `Paragraph ${index} ${'says what happened on the harbour wall and who was there '.repeat(8)}.`,
).join('\n\n');

const files = {
  'package.json': '{ "name": "bare", "type": "module", "private": true }',
  'astro.config.mjs': "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), published: z.coerce.date() });
export const collections = { stories: defineCollection({ loader: glob({ base: 'content', pattern: '*.mdx' }), schema }) };
`,
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('stories')).map((story) => ({ params: { id: story.id }, props: { story } }));
const { story } = Astro.props;
const { Content } = await render(story);
---
<html lang="en"><head><meta charset="utf-8" /><title>{story.data.title}</title></head>
<body><h1>{story.data.title}</h1><Content /></body></html>
`,
};

/**
 * Writes a bare Astro and MDX project of so many articles, to measure ours against.
 * @returns its folder
 */
export function writeBareProject(articles: number): string {
  const folder = resolve('.test/bench/bare');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src/pages', 'content']) mkdirSync(`${folder}/${part}`, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(`${folder}/${path}`, text);
  for (let index = 1; index <= articles; index += 1) {
    writeFileSync(`${folder}/content/story-${index}.mdx`, article(index));
  }
  symlinkSync(resolve('node_modules'), `${folder}/node_modules`);
  return folder;
}
