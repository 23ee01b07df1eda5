import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../src/build/stale.ts';
import { buildingFolder } from '../../src/files/folders.ts';
import { readSetting } from '../../src/files/setting.ts';
import { cacheFolderOf, environmentOf, type FixtureSite, run, single } from '../fixture-sites.ts';

const folder = '.test/broken';
const fixture: FixtureSite = { content: `${folder}/content`, site: `${folder}/site/client`, now: single.now };
const story = `${fixture.content}/articles/trump-administration-plans-to-combat-narcos-in-mexico.mdx`;
const right = readFileSync(story.replace(fixture.content, single.content), 'utf8');

/** Every file of the built site, by what is in it. */
const siteNow = (): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: fixture.site })
      .filter((name) => statSync(join(fixture.site, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(fixture.site, name)))
          .digest('hex'),
      ]),
  );
const change = (headline: string): void =>
  writeFileSync(story, right.replace(/^headline: .*$/m, `headline: ${headline}`));

/** Starts a build that something is done to; `preload` is code that runs before it. */
function startBuild(preload?: string, name = 'build'): ChildProcess {
  const file = resolve(folder, 'preload.mjs');
  if (preload) writeFileSync(file, preload);
  const options = preload ? ['--import', file] : [];
  return spawn(process.execPath, [...options, `src/commands/${name}.ts`], {
    env: environmentOf(fixture),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Waits until a build has taken the lock, and a moment more: on a busy machine its start alone takes seconds. */
async function underWay(): Promise<void> {
  const mark = `${buildingFolder({ content: resolve(fixture.content) })}.pid`;
  while (!existsSync(mark)) await sleep(20);
  await sleep(300);
}

async function ended(build: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  build.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(build, 'close');
  return { code, said };
}

let old: Record<string, string> = {};
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  expect((await run('build', [], fixture)).code).toBe(0);
  old = siteNow();
});
beforeEach(() => change('Another headline'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a build that is broken off', () => {
  it.each([
    ['SIGKILL', 200],
    ['SIGTERM', 900],
    ['SIGINT', 1800],
  ] as const)('by %s after %i ms leaves a whole site, old or new', async (signal, after) => {
    const build = startBuild();
    await sleep(after);
    build.kill(signal);
    await ended(build);
    const now = siteNow();
    const isOld = JSON.stringify(now) === JSON.stringify(old);
    const front = readFileSync(`${fixture.site}/index.html`, 'utf8');
    expect(
      isOld || (front.includes('Another headline') && Object.keys(now).length === Object.keys(old).length),
    ).toBe(true);
    change('Trump Administration Now Plans to Combat Narcos in Mexico');
    expect((await run('build', [], fixture)).code).toBe(0);
    expect(siteNow()).toEqual(old);
  });

  it('between taking the old site away and putting the new one in its place is mended by the next command', async () => {
    const build = startBuild(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { renameSync } = fs;
      fs.renameSync = (from, to) => {
        renameSync(from, to);
        if (String(to).endsWith('.old')) process.kill(process.pid, 'SIGKILL');
      };
      syncBuiltinESMExports();
    `);
    await ended(build);
    expect(existsSync(fixture.site)).toBe(false);
    await run('due', [], fixture);
    expect(siteNow()).toEqual(old);
    expect(globSync(`${folder}/site.*`)).toEqual([]);
  });
});

it('what is left over and cannot be removed keeps no command from its work', async () => {
  mkdirSync(`${folder}/site.old`);
  const due = startBuild(
    `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { rmSync } = fs;
      fs.rmSync = (path, options) => {
        if (String(path).endsWith('.old')) throw Object.assign(new Error('EROFS: read-only file system, rm'), { code: 'EROFS' });
        rmSync(path, options);
      };
      syncBuiltinESMExports();
    `,
    'due',
  );
  expect((await ended(due)).code).toBe(10);
  await run('due', [], fixture);
  expect(globSync(`${folder}/site.*`)).toEqual([]);
});

it('two builds at once leave what is in the content last', async () => {
  const first = ended(startBuild());
  await underWay();
  change('The last headline');
  const { code, stderr } = await run('build', [], fixture);
  expect([code, stderr]).toEqual([0, 'Another build of this content is running; this one waits for it.\n']);
  expect((await first).code).toBe(0);
  expect(readFileSync(`${fixture.site}/index.html`, 'utf8')).toContain('The last headline');
});

it('what is saved while a build runs is seen to be newer than it', async () => {
  const isNewer = (): boolean => isStale(readSetting(environmentOf(fixture)));
  expect((await run('build', [], fixture)).code).toBe(0);
  expect(isNewer()).toBe(false);
  const build = startBuild();
  await underWay();
  change('A later headline');
  expect((await ended(build)).code).toBe(0);
  expect(isNewer()).toBe(true);
});

it('drafts stay out of a build in a terminal that the live preview has opened', async () => {
  writeFileSync(
    `${fixture.content}/articles/draft.mdx`,
    right.replace('status: ready', 'status: draft').replace(/^id: .*$/m, 'id: tag:example.com,2026:draft'),
  );
  expect((await run('build', [], fixture, { BROADSIDE_PREVIEW: '1' })).code).toBe(0);
  rmSync(`${fixture.content}/articles/draft.mdx`);
  expect(existsSync(`${fixture.site}/index.html`)).toBe(true);
  expect(existsSync(`${fixture.site}/draft`)).toBe(false);
});

it('a full disk is said in one sentence, and the old site stays', async () => {
  const before = siteNow();
  const build = startBuild(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { writeFile } = fs.promises;
    let left = 20_000;
    fs.promises.writeFile = async (file, data, ...more) => {
      left -= data.length ?? 0;
      if (left < 0 && String(file).includes('.building')) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      return writeFile(file, data, ...more);
    };
    syncBuiltinESMExports();
  `);
  const { code, said } = await ended(build);
  expect(code).toBe(1);
  expect(said.trim()).toBe(
    'The disk is full. Nothing was changed: the old site and files are as they were. Free some space and run the command again.',
  );
  expect(siteNow()).toEqual(before);
});

describe('what a build keeps to be faster', () => {
  const cache = cacheFolderOf(fixture);
  const rebuilt = async () => {
    expect((await run('build', [], fixture)).code).toBe(0);
    return siteNow();
  };
  beforeEach(() => change('Trump Administration Now Plans to Combat Narcos in Mexico'));

  it('gives the same bytes as building all of it', async () => {
    rmSync(cache, { recursive: true, force: true });
    const first = await rebuilt();
    expect(first).toEqual(old);
    expect(await rebuilt()).toEqual(first);
  });

  it('is thrown away when another program has made it', async () => {
    await rebuilt();
    const seal = join(cache, 'sealed.json');
    const [program, files] = JSON.parse(readFileSync(seal, 'utf8'));
    const copies = globSync(`${cache}/compressed-*/*.br`);
    for (const copy of copies) writeFileSync(copy, 'of old');
    const stamps = files.map(([path]: [string]) => {
      const { size, mtimeMs } = statSync(path);
      return [path, size, mtimeMs];
    });
    writeFileSync(seal, JSON.stringify([`${program}, an older one`, stamps]));
    expect(copies.length).toBeGreaterThan(10);
    expect(await rebuilt()).toEqual(old);
  });

  it('is kept by copying where a disk knows no second names', async () => {
    rmSync(cache, { recursive: true, force: true });
    const build = startBuild(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.linkSync = () => {
        throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
      };
      syncBuiltinESMExports();
    `);
    expect((await ended(build)).code).toBe(0);
    expect(siteNow()).toEqual(old);
    expect(globSync(`${cache}/compressed-*/*.br`).length).toBeGreaterThan(10);
  });

  it('is every page but those of the article that has changed', async () => {
    await rebuilt();
    const [changed, other] = [
      'trump-administration-plans-to-combat-narcos-in-mexico',
      'gobierno-de-trump-planea-combatir-a-los-narcos-en-mexico',
    ];
    const made = (slug: string): number[] =>
      ['index.html', 'article.md', 'share.png', 'republish/index.html'].map(
        (name) => statSync(`${cache}/dist/client/${slug}/${name}`).mtimeMs,
      );
    const [before, otherBefore] = [made(changed), made(other)];
    appendFileSync(story, '\nOne sentence more is known now.\n');
    await rebuilt();
    expect(made(changed).filter((moment, index) => moment === before[index])).toEqual([]);
    expect(made(other)).toEqual(otherBefore);
  });

  it('heals when any of it is damaged', async () => {
    await rebuilt();
    const files = globSync(`${cache}/**/*`).filter((file) => statSync(file).isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) writeFileSync(file, readFileSync(file).subarray(0, 40));
    expect(await rebuilt()).toEqual(old);
    renameSync(join(cache, 'data-store.json'), join(cache, 'gone.json'));
    expect(await rebuilt()).toEqual(old);
  });

  it('takes no page over when article, settings, a page beside it or the language edition changes', async () => {
    await rebuilt();
    const settings = `${fixture.content}/publication.yaml`;
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, before.replace('name: FrankNez Media', 'name: FrankNez Paper'));
    writeFileSync(`${fixture.content}/pages/ethics.mdx`, '---\ntitle: Ethics\n---\n\nText.\n');
    change('Another headline');
    const kept = await rebuilt();
    rmSync(cache, { recursive: true, force: true });
    expect(await rebuilt()).toEqual(kept);
    expect(kept).not.toEqual(old);
    writeFileSync(settings, before);
    rmSync(`${fixture.content}/pages/ethics.mdx`);
    change('Trump Administration Now Plans to Combat Narcos in Mexico');
    expect(await rebuilt()).toEqual(old);
  });
});
