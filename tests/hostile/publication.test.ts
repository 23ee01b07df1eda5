import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainFields } from '../../src/model/plain-text.ts';
import { runningHead } from '../../src/model/running-head.ts';
import type { SiteFacts } from '../../src/model/site.ts';
import type { Letter } from '../../src/render/letter.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { composer, issueMail } from '../../src/server/mail/compose.ts';
import { secretsFrom } from '../../src/server/secrets.ts';
import type { OutboxRow } from '../../src/server/store/tables.ts';
import { type FixtureSite, run } from '../fixture-sites.ts';
import { expectSame } from './compare.ts';
import { build, newContent, tame, textsFrom, writer } from './content.ts';
import { expectHarmless, expectWithinMargins, received } from './judge.ts';
import { type Met, readHtml, readJson, readMarkdown, readXml } from './read-output.ts';
import { token } from './sheet.ts';
import { cases, seed } from './texts.ts';

const fileOf = ({ site }: FixtureSite, path: string): string => readFileSync(join(site, path), 'utf8');

/** What a page says, without the hash of its style and without the name that the style prints. */
const pageOf = (html: string, name: string): Met[] =>
  readHtml(html).map(([place, said]) => {
    if (!place.endsWith(' style text')) return [place, said.replace(/sha256-[^']+/, 'HASH')];
    expect(said).toContain(runningHead(name));
    return [place, said.replace(runningHead(name), '')];
  });

/** The mails of a publication, as they are received. */
async function mailsOf(fixture: FixtureSite) {
  const facts = JSON.parse(fileOf(fixture, '../for-server/site.json')) as SiteFacts;
  const letter = JSON.parse(fileOf(fixture, `../for-server/letters/${tame}.json`)) as Letter;
  const secrets = secretsFrom(Buffer.alloc(32, 7));
  const context = { site: () => facts, secrets, origin: facts.publication.url } as ServerContext;
  const payload = JSON.stringify({ subscriber: 'one', language: 'en' });
  const note = await composer(
    context,
    undefined,
  )({
    kind: 'unsubscribe',
    recipient: 'b@b.example',
    payload,
  } as OutboxRow);
  return Promise.all([received(issueMail(letter, 'one', context) as Letter), received(note as Letter, note)]);
}

const calm = newContent('calm', token);
beforeAll(() => build(calm));

const seeds = Array.from({ length: Math.ceil(cases / 2_500) }, (_, index) => seed + index);
describe.each(seeds)('a publication of hostile settings (HOSTILE_SEED=%i)', (from) => {
  const { texts, say } = writer(textsFrom(from));
  const fixture = newContent(`publication-${from}`, say);
  const name = plainFields(texts.get('name') ?? '');
  beforeAll(() => build(fixture));

  const files = (pattern: string): string[] => globSync(pattern, { cwd: calm.site }).sort();
  const expectAlike = (path: string, read: (text: string, own: string) => Met[]) =>
    expectSame(read(fileOf(calm, path), token('name', 80)), read(fileOf(fixture, path), name), texts);

  it('says on every page what was written, and nothing more', () => {
    expect(files('**/*.html').length).toBeGreaterThan(8);
    for (const path of files('**/*.html')) expectAlike(path, pageOf);
  });

  it('says in feeds, sitemaps and Markdown what was written, and nothing more', () => {
    for (const path of files('**/*.xml')) expectAlike(path, readXml);
    for (const path of files('**/*.md')) expectAlike(path, readMarkdown);
    for (const path of ['feed.json', '../for-server/site.json', `../for-server/letters/${tame}.json`])
      expectAlike(path, (text) => readJson(JSON.parse(text)));
  });

  it('adds no line to a file of lines', () => {
    const paths = [...files('**/*.txt'), '.well-known/security.txt', '.well-known/trust.txt'];
    for (const path of [...paths, '_headers', '_redirects']) {
      const [one, other] = [calm, fixture].map((each) => fileOf(each, path).replace(/sha256-[^']+/, 'HASH'));
      expect(other).toBe(one);
    }
  });

  it('adds no header to a mail', async () => {
    const expected = await mailsOf(calm);
    for (const [index, mail] of (await mailsOf(fixture)).entries()) {
      expect([...mail.headers.keys()]).toEqual([...(expected[index]?.headers.keys() ?? [])]);
      expect(mail.from?.value).toHaveLength(1);
      expect(mail.headers.get('list')).toMatchObject(index ? {} : { 'unsubscribe-post': {} });
    }
  });

  it('stays within its share images, and cannot act on a terminal', async () => {
    await expectWithinMargins(readFileSync(join(fixture.site, tame, 'share.png')));
    for (const command of ['check', 'announce']) expectHarmless(await run(command, [], fixture));
  });
});
