import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureSite, many, run } from '../fixture-sites.ts';

const fixture: FixtureSite = {
  content: '.test/faulty/content',
  site: '.test/faulty/site/client',
  now: many.now,
};
const ferry = join(fixture.content, 'articles/ferry-returns.mdx');
const build = () => run('build', [], fixture);

beforeEach(() => {
  rmSync('.test/faulty', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync('.test/faulty', { recursive: true, force: true }));

const edit = (change: (text: string) => string) => writeFileSync(ferry, change(readFileSync(ferry, 'utf8')));

describe('the build', () => {
  it('stops at a fault and leaves nothing behind', async () => {
    edit((text) => text.replace('type: opinion', 'tipe: opinion'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain(`${ferry}:6:1 error [unknown-field] “tipe” is not a field of an article.`);
    expect(existsSync(fixture.site)).toBe(false);
  });

  it('keeps the site that was built before', async () => {
    await build();
    const before = readFileSync(join(fixture.site, 'index.html'), 'utf8');
    edit((text) => text.replace('2024-05-01', '2024-02-31'));
    expect((await build()).code).toBe(1);
    expect(readFileSync(join(fixture.site, 'index.html'), 'utf8')).toBe(before);
  });

  it('is not stopped by the faults of a draft', async () => {
    edit((text) => text.replace('status: ready', 'status: draft').replace('type: opinion', 'tipe: opinion'));
    writeFileSync(ferry, `${readFileSync(ferry, 'utf8')}\n<Aside>\n`);
    expect((await build()).code).toBe(0);
    expect((await run('check', [], fixture)).code).toBe(1);
  });

  it('is stopped by a file whose status cannot be read', async () => {
    edit((text) => text.replace('status: ready', 'status: drafty'));
    expect((await build()).code).toBe(1);
  });

  it('says so when there is no article', async () => {
    rmSync(join(fixture.content, 'articles'), { recursive: true });
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('There is no article to publish');
  });

  it('says what is due when, when everything lies in the future', async () => {
    for (const slug of ['harbour-plan', 'harbour-hotel.mdx', 'us-edition.mdx']) {
      rmSync(join(fixture.content, 'articles', slug), { recursive: true });
    }
    edit((text) => text.replace('2024-05-01T08:00:00+01:00', '2026-05-01T08:00:00+01:00'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr.replaceAll(/\s/g, ' ')).toContain(
      `Due later: “The ferry returns” (${ferry}): May 1, 2026 at 8:00 AM GMT+1 (2026-05-01T07:00:00.000Z).`,
    );
  });

  it('says so when a page that every publication has is missing', async () => {
    rmSync(join(fixture.content, 'pages/privacy.mdx'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('pages/privacy.mdx:1:1 error [missing-file] Every publication has this page');
  });

  it('says so when the settings are missing, without a stack', async () => {
    rmSync(join(fixture.content, 'publication.yaml'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('publication.yaml:1:1 error [missing-file] The file is missing.');
    expect(stderr).not.toContain('    at ');
  });
});
