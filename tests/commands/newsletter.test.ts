import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureSite, run, single } from '../fixture-sites.ts';

const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';
const fixture: FixtureSite = {
  content: '.test/newsletter/content',
  site: '.test/newsletter/site/client',
  now: single.now,
};
let data = '';

/** A command on the fixture, with data of this test's own. */
const command = (name: string, ...options: string[]) => run(name, options, fixture, { BROADSIDE_DATA: data });
const newsletter = (...options: string[]) => command('newsletter', ...options);
const list = (text: string): string => {
  const file = join(data, 'list.csv');
  writeFileSync(file, text);
  return file;
};
const mails = () =>
  Promise.all(
    readdirSync(join(data, 'mail')).map((name) => simpleParser(readFileSync(join(data, 'mail', name)))),
  );

beforeAll(async () => {
  rmSync('.test/newsletter', { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  const settings = join(fixture.content, 'publication.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}postalAddress: 1 Example Street, Town\n`);
  expect((await run('build', [], fixture)).stderr).toBe('');
});
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'broadside-'));
});
afterAll(() => rmSync('.test/newsletter', { recursive: true, force: true }));

describe('npm run newsletter', () => {
  it('sends an article to everyone, once, and says how it went', async () => {
    const file = list('Name,E-mail,Language\nAda,ada@example.com,es\nTom,tom@example.com,\n');
    expect((await newsletter('import', file, '--source', 'Paper form')).stdout).toContain('2 added');
    expect((await newsletter('send', slug, '--dry-run')).stdout).toMatch(
      /2 subscribed, 0 have it, 2 to go[\s\S]*Nothing was sent/,
    );
    expect((await newsletter('send', slug)).stderr).toContain('Nothing was sent: no SMTP_URL is set');
    const first = await newsletter('send', slug, '--to-files');
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringContaining('2 sent, 0 not delivered, 0 to be tried again.'),
    ]);
    expect((await newsletter('send', slug, '--to-files')).stdout).toContain('2 have it, 0 to go');
    expect(await mails()).toHaveLength(2);
    expect((await newsletter('status')).stdout).toMatch(
      /confirmed: 2[\s\S]*2 sent, 0 waiting[\s\S]*Outbox: 0 waiting, 0 of them/,
    );
  });

  it('writes a mail that looks like the page, in HTML and text, with everything a mail must have', async () => {
    await newsletter('send', slug, '--test', 'editor@example.com');
    const [mail] = await mails();
    expect(mail?.subject).toBe('Trump Administration Now Plans to Combat Narcos in Mexico');
    for (const words of [
      'told NBC News',
      'absolutely ruled out',
      '5,000',
      'Executive Order 14157',
      '1 Example Street, Town',
      'Unsubscribe',
      'shape the hemisphere for decades',
    ]) {
      expect(mail?.html, words).toContain(words);
      expect(mail?.text?.replaceAll('\\', ''), words).toContain(words);
    }
    expect(mail?.html).not.toMatch(/<(script|form|input|svg|link)\b|src="\/|href="[/#]/);
    expect(mail?.html).toContain('prefers-color-scheme:dark');
    expect(mail?.headers.has('list')).toBe(true);
  });

  it.each([
    [[], 'npm run newsletter -- ACTION'],
    [['sned'], 'There is no “sned”'],
    [['send'], 'Which article?'],
    [['send', 'nowhere'], '“nowhere” is not in the built site. It has: '],
    [['send', slug, '--test', 'x'], '“x” is no e-mail address.'],
    [['import'], 'Which file?'],
    [['import', 'x.csv'], '--source is missing'],
    [['import', 'nowhere.csv', '--source', 'x'], 'nowhere.csv could not be read'],
    [['export', 'stranger@example.com'], 'Nothing is kept of stranger@example.com.'],
    [['delete', 'x'], '“x” is no e-mail address.'],
  ])('%j is answered by one sentence', async (options, sentence) => {
    const { code, stderr } = await newsletter(...options);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('sends no test to who is never to be written to', async () => {
    await newsletter('delete', 'Ada@Example.com', '--for-good');
    const refused = await newsletter('send', slug, '--test', 'ada@example.com');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('ada@example.com is never to be written to');
    await newsletter('allow', 'ada@example.com');
    expect((await newsletter('send', slug, '--test', 'ada@example.com')).code).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('exports, deletes and allows again', async () => {
    await newsletter('import', list('ada@example.com\nno address\n'), '--source', 'List');
    expect((await newsletter('export', '--csv')).stdout).toBe('email,language\nada@example.com,en-US\n');
    expect(JSON.parse((await newsletter('export', 'ada@example.com')).stdout)[0].consent[0].place).toBe(
      'List',
    );
    expect((await newsletter('delete', 'ada@example.com', '--for-good')).stdout).toContain(
      'never be written to again',
    );
    expect((await newsletter('import', list('ada@example.com\n'), '--source', 'List')).stdout).toContain(
      '1 never to be written to',
    );
    await newsletter('allow', 'ada@example.com');
    expect((await newsletter('import', list('ada@example.com\n'), '--source', 'List')).stdout).toContain(
      '1 added',
    );
  });
});

it('npm run newsletter -- send refuses without a postal address', async () => {
  const failed = await run('newsletter', ['send', slug], single, { BROADSIDE_DATA: data });
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('needs a postal address');
});

it('npm run backup copies while in use, never over a file, and restores', async () => {
  expect((await command('backup', join(data, 'copy.db'))).stderr).toContain('There is no database in ');
  await newsletter('import', list('ada@example.com\n'), '--source', 'List');
  const file = join(data, 'copy.db');
  const made = await command('backup', file);
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('secret.key')]);
  expect((await command('backup', file)).stderr).toContain('is there already');
  expect((await command('backup', file, '--restore')).stderr).toContain('not empty');
  data = mkdtempSync(join(tmpdir(), 'broadside-'));
  expect((await command('backup', file, '--restore')).stdout).toContain('Restored');
  expect((await newsletter('export', '--csv')).stdout).toContain('ada@example.com');
  expect((await command('backup')).stderr).toContain('Where to?');
});
