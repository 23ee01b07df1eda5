import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { environmentOf, type FixtureSite, many, run } from '../fixture-sites.ts';

const fixture: FixtureSite = {
  content: '.test/check/content',
  site: '.test/check/site/client',
  now: many.now,
};
const ferry = `${fixture.content}/articles/ferry-returns.mdx`;
const hotel = `${fixture.content}/articles/harbour-hotel.mdx`;

beforeEach(() => {
  rmSync('.test/check', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync('.test/check', { recursive: true, force: true }));

const spoil = (file: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace('headline:', 'headlin:'));

describe('npm run check', () => {
  it('exits 0 when nothing is wrong', async () => {
    expect(await run('check', [], fixture)).toEqual({
      code: 0,
      stdout: '0 errors, 0 warnings.\n',
      stderr: '',
    });
  });

  it('prints an empty list as JSON when nothing is wrong, and nothing else', async () => {
    expect(await run('check', ['--json'], fixture)).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });

  it('prints findings as JSON with exactly the fields of the contract', async () => {
    spoil(ferry);
    const { code, stdout } = await run('check', ['--json'], fixture);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: ferry,
        line: 3,
        column: 1,
        endLine: 3,
        endColumn: 8,
        severity: 'error',
        rule: 'unknown-field',
        message: '“headlin” is not a field of an article.',
        fix: 'write “headline”.',
      },
    ]);
  });

  it('speaks of the named files only, and exits by them', async () => {
    spoil(ferry);
    expect(await run('check', [hotel], fixture)).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings.\n',
    });
    expect((await run('check', [ferry, hotel], fixture)).code).toBe(1);
  });

  it('refuses a file that is no content', async () => {
    const { code, stderr } = await run('check', ['README.md'], fixture);
    expect([code, stderr]).toEqual([
      1,
      'README.md is no content file. Name a file below content/, from the project’s root.\n',
    ]);
  });

  it('watches: says what is wrong when a file changes, and that it is right again', async () => {
    const child = spawn(process.execPath, ['src/commands/check.ts', '--watch'], {
      env: environmentOf(fixture),
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    const hears = async (words: string) => {
      for (let attempt = 0; attempt < 100 && !said.includes(words); attempt += 1) await sleep(100);
      expect(said).toContain(words);
      said = '';
    };
    try {
      await hears('0 errors');
      spoil(ferry);
      await hears('“headlin” is not a field of an article.');
      writeFileSync(ferry, readFileSync(ferry, 'utf8').replace('headlin:', 'headline:'));
      await hears('0 errors, 0 warnings.');
    } finally {
      child.kill();
    }
  });
});
