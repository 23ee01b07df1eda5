import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../built/built-site.ts';
import { environmentOf, type FixtureSite, many, run } from '../fixture-sites.ts';

const folder = '.test/side-by-side';
const names = ['first', 'second', 'third'] as const;
const fixtures: FixtureSite[] = names.map((name) => ({
  content: `${folder}/${name}/content`,
  site: `${folder}/${name}/site/client`,
  now: many.now,
}));

/** The headline by which a publication's article is known. */
const headlineOf = (index: number): string => `Only the ${names[index]} paper has this`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const [index, { content }] of fixtures.entries()) {
    cpSync(many.content, content, { recursive: true });
    const ferry = `${content}/articles/ferry-returns.mdx`;
    writeFileSync(
      ferry,
      readFileSync(ferry, 'utf8').replace(/^headline: .*$/m, `headline: ${headlineOf(index)}`),
    );
    // Each publication has articles that the others do not have.
    for (const slug of ['harbour-hotel', 'us-edition', 'nothing'].filter((_, place) => place !== index))
      rmSync(`${content}/articles/${slug}.mdx`, { force: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds all three at once and expects each to be its own. */
async function buildTogether(): Promise<void> {
  const outcomes = await Promise.all(fixtures.map((fixture) => run('build', [], fixture)));
  for (const [index, fixture] of fixtures.entries()) {
    expect(outcomes[index]).toMatchObject({ code: 0, stderr: '' });
    const front = fileOf(fixture, 'ferry-returns/index.html');
    expect(front).toContain(headlineOf(index));
    const others = ['harbour-hotel', 'us-edition'].map((slug) =>
      existsSync(`${fixture.site}/${slug}/index.html`),
    );
    expect(others).toEqual([index === 0, index === 1]);
  }
}

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('publications of one checkout', () => {
  it('are built three at once, each from its own content, first and again', async () => {
    await buildTogether();
    await buildTogether();
  });

  it('are built while the live preview of one of them runs, which goes on showing its own', async () => {
    const port = await freePort();
    const [shown] = fixtures as [FixtureSite];
    const env = { ...environmentOf(shown), PORT: String(port) };
    const preview: ChildProcess = spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: 'ignore' });
    const page = async (): Promise<string> => {
      const answer = await fetch(`http://localhost:${port}/ferry-returns/`, {
        headers: { accept: 'text/html' },
      });
      return answer.text();
    };
    try {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        if ((await page().catch(() => '')).includes(headlineOf(0))) break;
        await sleep(100);
      }
      const built = buildTogether();
      expect(await page()).toContain(headlineOf(0));
      await built;
      expect(await page()).toContain(headlineOf(0));
    } finally {
      preview.kill();
    }
  });
});
