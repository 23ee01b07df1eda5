import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Setting } from '../files/setting.ts';
import { openShelf, type Shelf } from './shelf.ts';

type Processor = AstroConfig['markdown']['processor'];
type Renderer = Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>;

/**
 * Takes the compiled body of an article that has not changed from the build before. Only builds whose cache is sealed
 * do so: elsewhere nobody knows whether the program that compiled it is still the same.
 * @param told what the compiler is told besides the article
 */
export function keptBodies(setting: Setting, told: unknown): AstroIntegration {
  let shelf: Shelf | undefined;
  return {
    name: 'broadside-kept-bodies',
    hooks: {
      'astro:config:setup': ({ config: { markdown } }) => {
        const { createMdxRenderer } = markdown.processor;
        if (!setting.program || !createMdxRenderer) return;
        const opened = openShelf('compiled', setting);
        shelf = opened;
        markdown.processor.createMdxRenderer = async (...options) =>
          keeping(await createMdxRenderer(...options), opened, [told, ...options]);
      },
      'astro:build:done': () => shelf?.sweep(),
    },
  };
}

function keeping(renderer: Renderer, shelf: Shelf, told: unknown): Renderer {
  return {
    process: async (content, path, frontmatter) => {
      const name = hash([told, path, frontmatter, content]);
      const kept = shelf.take(name);
      if (kept) return JSON.parse(readFileSync(kept, 'utf8'));
      const compiled = await renderer.process(content, path, frontmatter);
      writeFileSync(shelf.place(name), JSON.stringify(compiled));
      return compiled;
    },
  };
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
