import { execFile } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { environmentOf, type FixtureSite, run } from '../fixture-sites.ts';

const at = (now: string): FixtureSite => ({
  content: 'tests/fixtures/stages',
  site: '.test/due-site/client',
  now,
});
const line =
  'The embargoed secret” (tests/fixtures/stages/articles/embargoed-story/index.mdx): April 1, 2026 at 9:00 AM GMT+1 (2026-04-01T08:00:00.000Z).';
const seen = (text: string): string => text.replaceAll(/[^\S\n]/g, ' ');

afterAll(() => rmSync('.test/due-site', { recursive: true, force: true }));

describe('npm run due', () => {
  it('says when the next embargo ends, and exits 10 before', async () => {
    const { code, stdout } = await run(
      'due',
      ['--since', '2026-03-10T12:00:00Z'],
      at('2026-04-01T07:59:59Z'),
    );
    expect(code).toBe(10);
    expect(seen(stdout)).toBe(`Not yet. Next: “${line}\n`);
  });

  it('exits 0 once it has ended', async () => {
    const { code, stdout } = await run(
      'due',
      ['--since', '2026-03-10T12:00:00Z'],
      at('2026-04-01T08:00:00Z'),
    );
    expect(code).toBe(0);
    expect(seen(stdout)).toBe(`Due: “${line}\n`);
  });

  it('exits 10 when nothing is scheduled', async () => {
    const { code, stdout } = await run(
      'due',
      ['--since', '2026-04-02T00:00:00Z'],
      at('2026-04-03T00:00:00Z'),
    );
    expect([code, stdout]).toEqual([10, 'Nothing is scheduled.\n']);
  });

  it('counts from the moment that the last build recorded', async () => {
    const unknown = await run('due', [], at('2026-04-01T09:00:00Z'));
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('There is no record of a build in');
    await run('build', [], at('2026-03-10T12:00:00Z'));
    expect((await run('due', [], at('2026-03-10T13:00:00Z'))).code).toBe(10);
    expect((await run('due', [], at('2026-04-01T09:00:00Z'))).code).toBe(0);
    await run('build', [], at('2026-04-01T09:00:00Z'));
    expect((await run('due', [], at('2026-04-01T09:01:00Z'))).code).toBe(10);
  });

  it('is told of what fell due while the build ran', async () => {
    const { BUILD_NOW: _, ...clock } = environmentOf(at(''));
    const before = Date.now();
    await promisify(execFile)(process.execPath, ['src/commands/build.ts'], { env: clock });
    const { now } = JSON.parse(readFileSync('.test/due-site/build.json', 'utf8'));
    const page = statSync('.test/due-site/client/index.html').mtimeMs;
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(now)).toBeLessThan(page);
  });

  it('refuses a moment that is none', async () => {
    const { code, stderr } = await run('due', ['--since', 'yesterday'], at('2026-04-01T09:00:00Z'));
    expect([code, stderr]).toEqual([
      1,
      '--since “yesterday” is not a date, a time and an offset. Write it like 2026-03-01T09:00:00-05:00.\n',
    ]);
  });
});
