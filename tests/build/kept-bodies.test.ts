import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { cacheFolder } from '../../src/files/folders.ts';
import { keptBodies } from '../../src/build/kept-bodies.ts';
import { readSetting, type Setting } from '../../src/files/setting.ts';

const setting = { ...readSetting({}), content: resolve(`.test/kept-bodies-${process.pid}`), program: 'one' };
const cache = cacheFolder(setting);
const options = { srcDir: new URL('file:///src/') };

let compiled: string[] = [];

/** A build with a compiler that says what it has compiled: each body as `path: text`. */
async function build(
  bodies: readonly [string, string][],
  told: unknown = 'en',
  from: Setting = setting,
): Promise<unknown[]> {
  const compile = async (text: string, path: string, frontmatter: object): Promise<unknown> => {
    compiled.push(`${path}: ${text}`);
    Object.assign(frontmatter, { facts: text.length });
    return { code: `${text}!`, map: null };
  };
  const renderer = async (..._: unknown[]): Promise<{ process: typeof compile }> => ({ process: compile });
  const processor = { name: 'plain', options: {}, createMdxRenderer: renderer };
  const { hooks } = keptBodies(from, told);
  call(hooks, 'astro:config:setup', { config: { markdown: { processor } } });
  const { process } = await processor.createMdxRenderer({}, options);
  const made = await Promise.all(bodies.map(([path, text]) => process(text, path, {})));
  call(hooks, 'astro:build:done', {});
  return made;
}

const call = (hooks: AstroIntegration['hooks'], name: keyof typeof hooks, given: unknown): void =>
  (hooks[name] as (given: unknown) => void)(given);

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  compiled = [];
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

it('compiles a body once, and takes the same from the build before', async () => {
  const first = await build([['a.mdx', 'Text']]);
  const second = await build([['a.mdx', 'Text']]);
  expect(compiled).toEqual(['a.mdx: Text']);
  expect(first).toEqual([{ code: 'Text!', map: null }]);
  expect(second).toEqual(first);
});

it('compiles again what has changed: text, file, or what the compiler is told', async () => {
  await build([['a.mdx', 'Text']]);
  await build([['a.mdx', 'Text.']]);
  await build([['b.mdx', 'Text.']]);
  await build([['b.mdx', 'Text.']], 'es');
  expect(compiled).toEqual(['a.mdx: Text', 'a.mdx: Text.', 'b.mdx: Text.', 'b.mdx: Text.']);
});

it('keeps nothing that the last build had no use for', async () => {
  await build([['a.mdx', 'Text']]);
  await build([['b.mdx', 'Text']]);
  expect(readdirSync(join(cache, 'compiled'))).toHaveLength(1);
  await build([['a.mdx', 'Text']]);
  expect(compiled).toHaveLength(3);
});

it('keeps nothing where nobody says which program compiles', async () => {
  const unknown = { ...setting, program: undefined };
  await build([['a.mdx', 'Text']], 'en', unknown);
  await build([['a.mdx', 'Text']], 'en', unknown);
  expect(compiled).toHaveLength(2);
});
