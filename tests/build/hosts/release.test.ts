import { execFile, spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environmentOf, type FixtureSite, run, single } from '../../fixture-sites.ts';
import { type Running, startServer } from '../../served/running.ts';

/** Builds in folders of their own, one of which is served by the name of a link. */
const folder = '.test/release';
const releases = join(folder, 'releases');
const fixture: FixtureSite = { ...single, content: join(folder, 'content') };
const story = join(fixture.content, 'articles/trump-administration-plans-to-combat-narcos-in-mexico.mdx');

/** Runs the script of docs/publishing.md. */
const release = () =>
  promisify(execFile)('sh', ['docs/publishing/release.sh'], {
    env: { ...environmentOf(fixture), RELEASES: releases },
  });
const namesOf = (): string[] =>
  readdirSync(releases)
    .filter((name) => /^\d/.test(name))
    .sort();

/** What preflight takes for the text that readers were first given, of a release by its place among them. */
const published = (index: number): string =>
  readFileSync(join(releases, namesOf().at(index) ?? '', 'for-server/published', basename(story)), 'utf8');

let server: Running;
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  await release();
  server = await startServer({ BROADSIDE_SITE: join(releases, 'current') });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const headline = async (): Promise<string> =>
  /<h1[^>]*>(.*?)<\/h1>/s.exec(await (await fetch(`${server.origin}/`)).text())?.[1]?.trim() ?? '';

it('a new release is served whole without a new start, and going back is one change of a link', async () => {
  const before = await headline();
  expect(before).toContain('Narcos');
  const text = readFileSync(story, 'utf8');
  writeFileSync(story, text.replace(/^headline: .*$/m, 'headline: Short'));
  let isDone = false;
  const seen = new Set<string>();
  // Every answer on the way is one of the two pages, to its last byte.
  const reading = (async () => {
    while (!isDone) {
      const page = await (await fetch(`${server.origin}/`)).text();
      seen.add(page.endsWith('</html>') || page.trimEnd().endsWith('</html>') ? 'whole' : 'cut');
    }
  })();
  await release();
  expect(published(-1)).toEqual(published(0));
  await expect.poll(headline).toBe('Short');
  isDone = true;
  await reading;
  expect([...seen]).toEqual(['whole']);
  const [first = '', second = ''] = namesOf();
  expect(second).not.toBe('');
  symlinkSync(first, join(releases, 'next'));
  renameSync(join(releases, 'next'), join(releases, 'current'));
  await expect.poll(headline).toBe(before);
  expect((await fetch(`${server.origin}/newsletter/check-inbox/`)).status).toBe(200);
  const due = spawnSync(process.execPath, ['src/commands/due.ts'], {
    env: { ...environmentOf(fixture), BROADSIDE_SITE: join(releases, 'current') },
  });
  expect(due.status).toBe(10);
});

it('the link itself is never built over', async () => {
  const { code, stderr } = await run('build', [], { ...fixture, site: join(releases, 'current/client') });
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/current is a link\. Build into a folder of its own/),
  ]);
  expect(lstatSync(join(releases, 'current')).isSymbolicLink()).toBe(true);
});
