import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { build, type FixtureSite, many } from '../fixture-sites.ts';

const fixture: FixtureSite = { content: '.test/faulty/content', site: '.test/faulty/site', now: many.now };
const ferry = join(fixture.content, 'articles/ferry-returns.mdx');

beforeEach(() => {
  rmSync('.test/faulty', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync('.test/faulty', { recursive: true, force: true }));

const edit = (change: (text: string) => string) => writeFileSync(ferry, change(readFileSync(ferry, 'utf8')));

describe('the build', () => {
  it.each([
    [
      'an unknown field',
      (text: string) => text.replace('type: opinion', 'tipe: opinion'),
      ['unrecognized_keys', 'tipe'],
    ],
    [
      'a wrong date',
      (text: string) => text.replace('2024-05-01', '2024-02-31'),
      ['bad-date', 'published', '2024-02-31'],
    ],
    ['malformed YAML', (text: string) => text.replace('headline: The', 'headline: "The'), ['yaml-syntax']],
    ['malformed MDX', (text: string) => `${text}\n<Aside title="x">\n`, ['mdx-syntax', 'Aside']],
    ['no front matter', () => 'Only text.\n', ['yaml-syntax', 'front matter']],
  ])('stops at %s, names file and field, and leaves nothing behind', async (_name, change, words) => {
    edit(change);
    const { code, output } = await build(fixture);
    expect(code).toBe(1);
    expect(output).toContain(`${ferry} error`);
    for (const word of words) expect(output).toContain(word);
    expect(output).not.toContain('    at ');
    expect(existsSync(fixture.site)).toBe(false);
  });

  it('names the faults of all files in one run', async () => {
    edit((text) => text.replace('type: opinion', 'type: gossip'));
    writeFileSync(join(fixture.content, 'pages/about.mdx'), '---\n---\n\nText.\n');
    const { output } = await build(fixture);
    expect(output).toContain('ferry-returns.mdx error');
    expect(output).toContain('about.mdx error');
    expect(output).toContain('2 errors.');
  });

  it('says so when there is no article', async () => {
    rmSync(join(fixture.content, 'articles'), { recursive: true });
    const { code, output } = await build(fixture);
    expect(code).toBe(1);
    expect(output).toContain('There is no article to publish');
  });

  it('says so when a page that every publication has is missing', async () => {
    rmSync(join(fixture.content, 'pages/privacy.mdx'));
    const { code, output } = await build(fixture);
    expect(code).toBe(1);
    expect(output).toContain('content/pages/ lacks privacy');
  });

  it('refuses an article that is named like a route', async () => {
    cpSync(ferry, join(fixture.content, 'articles/about.mdx'));
    const { code, output } = await build(fixture);
    expect(code).toBe(1);
    expect(output).toContain('articles/about.mdx error [bad-slug]');
  });
});
