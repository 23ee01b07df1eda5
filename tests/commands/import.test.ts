import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentOf, fileOf, textOf } from '../built/built-site.ts';
import { type FixtureSite, many, run } from '../fixture-sites.ts';

const exported = 'tests/fixtures/wordpress/export.xml';
const fixture: FixtureSite = {
  content: '.test/import/content',
  site: '.test/import/site/client',
  now: many.now,
};
const data = '.test/import/site-data';
const articles = `${fixture.content}/articles`;
const importing = (...options: string[]) => run('import', options, fixture);
const replies = (...options: string[]) => run('replies', options, fixture);
const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(mdx|json|yaml)$/.test(name))
      .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
const fresh = () => {
  rmSync('.test/import', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
};
afterAll(() => rmSync('.test/import', { recursive: true, force: true }));

/** What an editor adds before publishing. */
const makeReady = (slug: string): void => {
  const file = `${articles}/${slug}.mdx`;
  const text = readFileSync(file, 'utf8').replace(
    'status: draft',
    'summary:\n  - The council voted.\n  - Work begins.\nstatus: ready',
  );
  writeFileSync(file, text);
};

describe('from a WordPress export to the built page', () => {
  let said = '';
  let before: Record<string, string>;
  beforeAll(async () => {
    fresh();
    expect((await run('build', [], fixture)).code).toBe(0);
    before = textsOf(fixture.content);
    const { code, stdout, stderr } = await importing(exported);
    expect([code, stderr]).toEqual([0, '']);
    said = stdout;
  });

  it('writes every post as a draft in which check finds no error', async () => {
    expect(
      Object.keys(textsOf(articles))
        .filter((name) => !(`articles/${name}` in before))
        .sort(),
    ).toEqual([
      'about-story.mdx',
      'article-110.mdx',
      'el-plan-del-puerto.mdx',
      'embargoed-budget.mdx',
      'ferry-timetable-2.mdx',
      'ferry-timetable.mdx',
      'for-members.mdx',
      'long-headline.mdx',
      'unfinished.mdx',
      'wall-and-water.mdx',
      'who-pays.mdx',
    ]);
    const { stdout } = await run('check', [], fixture);
    // The Spanish draft names its original, which is a draft too.
    expect(stdout).toMatch(/unpublished-article[\s\S]*\n\n0 errors, 1 warning\.\n$/);
  });

  it('changes nothing that was there', () => {
    expect(textsOf(fixture.content)).toMatchObject(before);
  });

  it('says what is to be fetched, what was left, and what to do', () => {
    for (const line of [
      `${articles}/wall-and-water.mdx`,
      '    - https://old.harbour.example/wp-content/uploads/quay%20at%20dawn.jpg; the lead picture; no alternative text; no credit',
      '    - https://old.harbour.example/wp-content/uploads/wall.jpg; alt “The wall at low tide”; caption “The wall on Friday. Photograph: B. Mason”; credit “B. Mason”',
      '    - the shortcode [contact-form-7 id="12" title="Tickets"]',
      '    - the picture with the id 999, which is not in the export',
      '    - the address is new: the site itself uses /about/',
      '    - was to appear on 2030-01-01T08:00:00-05:00',
      '  1 × page: “About us”',
      '  1 × post in the state “trash”: “Thrown away”',
      '  1 pingback, 1 spam, 1 trash',
      '11 drafts written, 0 there already, 0 not imported.',
      '5 comments wait as replies: npm run replies -- review',
    ])
      expect(said.split('\n')).toContain(line);
  });

  it('lets old addresses lead to the drafts, as soon as these are published', () => {
    expect(said).toMatch(/\d+ old addresses lead to them: content\/redirects\.yaml/);
    expect(readFileSync(`${fixture.content}/redirects.yaml`, 'utf8')).toContain(
      '- from: /2019/04/ferry-timetable/\n  to: /ferry-timetable-2/\n',
    );
  });

  it('puts no address of a person anywhere', () => {
    const database = readdirSync(data).map((name) => readFileSync(`${data}/${name}`, 'latin1'));
    const everything = [said, JSON.stringify(textsOf(fixture.content)), ...database].join('\n');
    expect(everything).not.toMatch(/private@example|reader@example|cole@example|editor@example|198\.51\.100/);
  });

  it('adds nothing when it is run again, wherever an editor has moved a draft', async () => {
    cpSync(`${articles}/who-pays.mdx`, `${articles}/who-pays/index.mdx`);
    rmSync(`${articles}/who-pays.mdx`);
    const now = textsOf(fixture.content);
    const { code, stdout } = await importing(exported);
    expect(code).toBe(0);
    expect(stdout).toContain('0 drafts written, 11 there already, 0 not imported.');
    expect(stdout).toContain('0 comments wait as replies, 5 there already');
    expect(textsOf(fixture.content)).toEqual(now);
    expect((await replies('list')).stdout).toContain('5 replies waiting.');
  });

  it('lets an editor approve comments, the beginning of a thread first', async () => {
    const { stdout } = await replies('list');
    const lines = stripVTControlCharacters(stdout).split('\n');
    const idOf = (words: string) => lines.find((line) => line.includes(words))?.slice(0, 6) ?? '';
    expect(lines[0]).toContain('2019-03-02  wall-and-water');
    expect(lines.at(-3)).toMatch(/spam\? Eve: Held for review/);
    const early = await replies('approve', idOf('It was.'));
    expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('not approved yet')]);
    expect((await replies('approve', idOf('I was there'), idOf('It was.'))).code).toBe(0);
  });

  it('is ready to be published with what only an editor can add', async () => {
    for (const slug of [
      'wall-and-water',
      'ferry-timetable',
      'ferry-timetable-2',
      'about-story',
      'long-headline',
      'article-110',
      'el-plan-del-puerto',
    ])
      makeReady(slug);
    const { code, stdout, stderr } = await run('build', [], fixture);
    expect([code, stderr.includes('error')]).toEqual([0, false]);
    expect(stdout).toContain('0 errors');
    const page = documentOf(fixture, 'wall-and-water/index.html');
    expect(textOf(page, 'h1')).toBe('Wall & water: council backs harbour plan');
    expect(textOf(page, 'article')).toContain('{subject to} a survey <of the wall>');
    expect(page.querySelector('a[href="/ferry-timetable/"]')?.textContent).toBe('the ferry story');
    expect([...page.querySelectorAll('.replies time')].map((time) => time.getAttribute('datetime'))).toEqual([
      '2019-03-02T10:00:00.000Z',
      '2019-03-02T12:00:00.000Z',
    ]);
    expect(textOf(page, '#replies')).toBe('2 replies');
    for (const file of ['wall-and-water/index.html', 'wall-and-water/article.md', 'rss.xml', '_redirects'])
      expect(fileOf(fixture, file)).not.toMatch(/Picture:|Not carried over|wp-content/);
    expect(fileOf(fixture, '_redirects')).toContain('/harbour-plan-vote/');
  });
});

describe('npm run import', () => {
  beforeEach(fresh);

  it('says what it would do and does nothing with --dry-run', async () => {
    const before = textsOf(fixture.content);
    const { code, stdout } = await importing(exported, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('11 drafts would be written, 0 there already, 0 not imported.');
    expect(stdout).toContain('5 comments would wait as replies');
    expect(textsOf(fixture.content)).toEqual(before);
    expect(existsSync(data)).toBe(false);
  });

  it('never overwrites: the other posts are imported, and the exit code says that one was not', async () => {
    const file = `${articles}/ferry-timetable.mdx`;
    writeFileSync(file, '---\nheadline: [broken\n---\n');
    const { code, stdout } = await importing(exported);
    expect(code).toBe(1);
    expect(stdout).toContain('“Ferry timetable”: the address /ferry-timetable/ belongs to another article.');
    expect(stdout).toContain('10 drafts written, 0 there already, 2 not imported.'.replace('10', '9'));
    expect(readFileSync(file, 'utf8')).toBe('---\nheadline: [broken\n---\n');
    expect(existsSync(`${articles}/wall-and-water.mdx`)).toBe(true);
  });

  const small = (title: string, encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<rss><channel><wp:wxr_version>1.2</wp:wxr_version>\n<item><title>${title}</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_name>small</wp:post_name></item></channel></rss>`;

  it.each([
    ['Latin-1', 'ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-16', 'UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-8 with a byte-order mark', 'UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 with empty lines before it', 'UTF-8', (text: string) => Buffer.from(`\n\n${text}`)],
  ])('reads %s', async (_name, encoding, bytes) => {
    writeFileSync('.test/import/small.xml', bytes(small('Año nuevo', encoding)));
    expect(await importing('.test/import/small.xml')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(`${articles}/small.mdx`, 'utf8')).toContain('headline: Año nuevo');
    expect(existsSync(data)).toBe(false);
  });

  it('gives another address than one that a redirect has, or that the site keeps, and says so', async () => {
    const redirects = `${fixture.content}/redirects.yaml`;
    writeFileSync(redirects, '- from: /small/\n  to: /harbour-plan/\n');
    for (const [name, slug, reason] of [
      ['small', 'small-2', '/small/ was taken'],
      ['search', 'search-story', 'the site keeps /search/ for what is to come'],
    ] as const) {
      writeFileSync('.test/import/small.xml', small('A title', 'UTF-8').replace('>small<', `>${name}<`));
      const { code, stdout } = await importing('.test/import/small.xml');
      const there = [name, slug].map((each) => existsSync(`${articles}/${each}.mdx`));
      expect([code, ...there]).toEqual([0, false, true]);
      expect(stdout).toContain(`    - the address is new: ${reason}`);
      rmSync(`${articles}/${slug}.mdx`);
    }
    expect(readFileSync(redirects, 'utf8')).toBe('- from: /small/\n  to: /harbour-plan/\n');
  });

  const wrong = '.test/import/wrong.xml';
  it.each([
    ['no file', undefined, 'Which file? npm run import -- FILE.xml [--dry-run]'],
    [
      'a file that is not there',
      undefined,
      'nowhere.xml is not there.\n  Fix: name the file that WordPress gave you.\nNothing was written.',
    ],
    [
      'a folder',
      undefined,
      '.test/import is a folder.\n  Fix: name the .xml file in it.\nNothing was written.',
    ],
    [
      'an archive',
      Buffer.from('PK\x03\x04'),
      `${wrong} is an archive.\n  Fix: unpack it and name the .xml file in it.\nNothing was written.`,
    ],
    [
      'broken XML',
      Buffer.from(small('A</b>', 'UTF-8')),
      `${wrong}:3:18 The XML is broken here: unexpected close tag.\n  Fix: export from WordPress again, or mend this line in a text editor.\nNothing was written.`,
    ],
    [
      'what is not UTF-8',
      Buffer.from(small('Año', 'UTF-8'), 'latin1'),
      `${wrong}:3:1 The text in or after this line is not UTF-8.\n  Fix: export from WordPress again, or save the file as UTF-8 in a text editor.\nNothing was written.`,
    ],
    [
      'an unknown encoding',
      Buffer.from(small('A', 'KLINGON')),
      `${wrong}:1:1 The encoding “KLINGON” is not known.\n  Fix: save the file as UTF-8.\nNothing was written.`,
    ],
    [
      'a feed',
      Buffer.from('<rss><channel></channel></rss>'),
      `${wrong}:1:1 The file is no WordPress export: <wp:wxr_version> is missing.\n  Fix: in WordPress choose Tools → Export → All content.\nNothing was written.`,
    ],
  ])('refuses %s and changes nothing', async (name, bytes, message) => {
    mkdirSync('.test/import', { recursive: true });
    if (bytes) writeFileSync(wrong, bytes);
    const options = {
      'no file': [],
      'a file that is not there': ['nowhere.xml'],
      'a folder': ['.test/import'],
    }[name] ?? [wrong];
    const before = textsOf(fixture.content);
    expect(await importing(...options)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
    expect(textsOf(fixture.content)).toEqual(before);
    expect(existsSync(data)).toBe(false);
  });
});
