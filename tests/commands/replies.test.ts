import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, fileOf, textOf } from '../built/built-site.ts';
import { environmentOf, type FixtureSite, run, single } from '../fixture-sites.ts';
import { post, type Running, startServer } from '../served/running.ts';

const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';
const fixture: FixtureSite = {
  content: '.test/replies/content',
  site: '.test/replies/site/client',
  now: single.now,
};
const data = mkdtempSync(join(tmpdir(), 'broadside-'));
const env: NodeJS.ProcessEnv = { ...environmentOf(fixture), BROADSIDE_DATA: data };
const built = join(data, 'built');
let server: Running;

const replies = (...options: string[]) => run('replies', options, fixture, { BROADSIDE_DATA: data });

/** Each reply comes from a network of its own, by a proxy that is trusted. */
let networks = 0;
const send = (text: string, more: Record<string, string> = {}) => {
  networks += 1;
  const fields = { article: slug, name: 'Ada <b>Wren</b>', email: 'ada@example.com', text, ...more };
  const headers = { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': `198.51.100.${networks}` };
  return post(server, '/api/reply', new URLSearchParams(fields).toString(), headers);
};
const folder = join(fixture.content, 'replies', slug);

/** A review in which the editor approves the first reply, once it is shown. */
async function reviewed(words: string): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['src/commands/replies.ts', 'review'], { env });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await expect.poll(() => said, { timeout: 60_000 }).toContain(words);
  child.stdin.end('a\n');
  const code = await new Promise((resolve) => child.once('exit', resolve));
  return { code, said };
}

const idOf = async (words: string): Promise<string> => {
  const { stdout } = await replies('list');
  const line = stdout.split('\n').find((each) => each.includes(words)) ?? '';
  return stripVTControlCharacters(line).slice(0, 6);
};

beforeAll(async () => {
  rmSync('.test/replies', { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  expect((await run('build', [], fixture)).code).toBe(0);
  const { BUILD_NOW: _, ...own } = env;
  server = await startServer({ ...own, TRUSTED_PROXIES: 'loopback', ON_APPROVAL: `echo built >> ${built}` });
});
afterAll(async () => {
  await server.stop();
  rmSync('.test/replies', { recursive: true, force: true });
});

describe('from the form to the built page', () => {
  it('a reply arrives, is approved by the link of a mail, and stands under the article and in the feeds', async () => {
    const sent = await send('First </script> & <b>thought</b>.\r\n\r\nSecond.', { notify: 'on' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/replies/received/?language=en-US']);
    await expect.poll(() => server.said()).toContain('/moderate?t=');
    const path = /\/moderate\?t=[\w-]+/.exec(server.said())?.[0] ?? '';
    const shown = await (await fetch(server.origin + path)).text();
    expect(shown).toContain('First &lt;/script&gt; &amp; &lt;b&gt;thought&lt;/b&gt;.');
    expect(shown).not.toContain('ada@example.com');
    expect(existsSync(folder)).toBe(false);
    expect((await post(server, path, 'decision=nonsense')).status).toBe(200);
    expect(existsSync(folder)).toBe(false);
    const decided = await (await post(server, path, 'decision=approved')).text();
    expect(decided).toContain('Approved: it will stand under the article');
    expect(await (await post(server, path, 'decision=spam')).text()).toContain('Approved: it will stand');
    await expect.poll(() => existsSync(built), { timeout: 20_000 }).toBe(true);
    const [file = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain('@');
    expect((await run('build', [], fixture)).stdout).toContain('0 errors, 0 warnings');
    const page = documentOf(fixture, `${slug}/index.html`);
    expect(textOf(page, '#replies')).toBe('1 reply');
    expect(page.querySelector('.replies b b, .replies script')).toBeNull();
    expect(page.querySelector('.replies bdi')?.textContent).toBe('Ada <b>Wren</b>');
    expect([...page.querySelectorAll('.replies p:not(.who)')].map((each) => each.textContent)).toEqual([
      'First </script> & <b>thought</b>.',
      'Second.',
    ]);
    expect(fileOf(fixture, 'rss.xml')).toContain('<slash:comments>1</slash:comments>');
    expect(fileOf(fixture, `${slug}/replies.xml`)).toContain('Ada &#x3C;b&#x3E;Wren&#x3C;/b&#x3E;');
  });

  it('answers it, on a page that says whom', async () => {
    await expect
      .poll(async () => (await (await fetch(`${server.origin}/${slug}/`)).text()).includes('/replies/new?'))
      .toBe(true);
    const href =
      /\/replies\/new\?[^"]+/
        .exec(await (await fetch(`${server.origin}/${slug}/`)).text())?.[0]
        .replaceAll('&#38;', '&')
        .replaceAll('&amp;', '&') ?? '';
    const form = await (await fetch(server.origin + href)).text();
    expect(form).toContain('Ada &lt;b&gt;Wren&lt;/b&gt;');
    expect(form).toMatch(/<input type="hidden" name="parent" value="[a-z0-9]+">/);
    const parent = new URL(href, server.origin).searchParams.get('parent') ?? '';
    expect((await send('An answer.', { parent })).status).toBe(303);
    expect((await send('To nobody.', { parent: 'nobody' })).status).toBe(410);
  });

  it('a form with mistakes comes back with all that was typed', async () => {
    const response = await send('x', { email: 'nothing', name: '"><i>' });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('href="#reply-email"');
    expect(page).toContain('href="#reply-text"');
    expect(page).not.toContain('"><i>');
  });
});

describe('npm run replies', () => {
  it('lists, shows, approves, rejects and puts aside', async () => {
    await send('To be rejected.');
    await send('Buy', { website: 'x' });
    const { stdout } = await replies('list');
    expect(stdout).toContain('An answer.');
    expect(stdout.trim().split('\n').at(-1)).toBe('3 replies waiting.');
    expect(stdout.trim().split('\n').at(-2)).toContain('spam?');
    const id = await idOf('To be rejected');
    expect((await replies('show', id)).stdout).toContain('ada@example.com');
    expect((await replies('reject', id)).stdout).toContain('rejected');
    const again = await replies('approve', id);
    expect([again.code, again.stderr]).toEqual([
      1,
      expect.stringContaining('was rejected already; nothing was changed'),
    ]);
    expect((await replies('spam', await idOf('Buy'))).code).toBe(0);
    const answer = await idOf('An answer');
    expect((await replies('approve', answer)).stdout).toContain(`content/replies/${slug}/`);
    expect((await replies('list')).stdout).toBe('0 replies waiting.\n');
    expect((await replies('list', '--state', 'spam')).stdout).toContain('1 reply spam.');
  });

  it('lets an editor go through what waits, key by key', async () => {
    await send('Review one.');
    const { code, said } = await reviewed('Review one.');
    expect(code).toBe(0);
    expect(said).toContain('1 approved. The next build shows them');
  });

  it.each([
    [[], 'npm run replies -- ACTION'],
    [['aprove'], 'There is no “aprove”'],
    [['approve'], 'Which one?'],
    [['show', 'zzzzzz'], 'There is no reply whose id ends in “zzzzzz”'],
    [['list', '--state', 'lost'], 'There is no state “lost”. There are: pending, approved, rejected, spam'],
    [['delete', 'x'], '“x” is no e-mail address.'],
  ])('%j is answered by one sentence', async (options, sentence) => {
    const { code, stderr } = await replies(...options);
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('publishes no answer to what has been taken down, and decides nothing', async () => {
    const [file = ''] = readdirSync(folder).filter(
      (name) => !readFileSync(join(folder, name), 'utf8').includes('parent'),
    );
    await send('To nobody any more.', { parent: file.replace('.json', '') });
    rmSync(join(folder, file));
    const id = await idOf('To nobody any more');
    const { code, stderr } = await replies('approve', id);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not there any more')]);
    const review = await reviewed('To nobody any more');
    expect(review.said).toContain('is not there any more');
    expect(review.code).toBe(0);
    expect((await replies('list')).stdout).toContain('To nobody any more');
  });

  it('gives a person all that is kept, forgets it, and says what is published', async () => {
    expect(JSON.parse((await replies('export', 'ada@example.com')).stdout).replies.length).toBeGreaterThan(3);
    const { stdout } = await replies('delete', 'ada@example.com');
    expect(stdout).toContain('ada@example.com is forgotten.');
    expect(stdout).toContain(`Published: content/replies/${slug}/`);
    expect(JSON.parse((await replies('export', 'ada@example.com')).stdout)).toEqual({
      replies: [],
      subscriber: [],
    });
  });
});
