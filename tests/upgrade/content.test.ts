import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FixtureSite, run } from '../fixture-sites.ts';

/**
 * Content as earlier releases had it, each folder frozen on the day of its release and never edited since. To add the
 * next: `mkdir tests/fixtures/upgrade/NAME && git archive RELEASE content | tar -x --strip-components=1 -C
 * tests/fixtures/upgrade/NAME`. Where a release must refuse what an earlier one took, name the message that tells the
 * owner what to write instead in `refused` below.
 */
const frozen = 'tests/fixtures/upgrade';
const releases = readdirSync(frozen);

/** What `build` says of the content of an earlier release that must be changed first, by its name. */
const refused: Record<string, string> = {};

describe.each(releases)('the content of the release “%s”', (name) => {
  const fixture: FixtureSite = {
    content: join(frozen, name),
    site: `.test/upgrade/${name}/client`,
    now: '2025-11-05T12:00:00Z',
  };

  it('is built by this one as it is, or is told what to change', async () => {
    const { code, stderr } = await run('build', [], fixture);
    const said = refused[name];
    if (said) expect(stderr).toContain(said);
    else expect([code, stderr]).toEqual([0, '']);
  });

  it('keeps every address', () => {
    if (refused[name]) return;
    const files = globSync('{articles,pages}/*.mdx', { cwd: fixture.content });
    expect(files.length).toBeGreaterThan(4);
    const addresses = files.map((path) => path.split('/').at(-1)?.replace('.mdx', '') ?? '');
    expect(addresses.filter((slug) => !existsSync(join(fixture.site, slug, 'index.html')))).toEqual([]);
  });
});
