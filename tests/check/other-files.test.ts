import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/files/content-files.ts';
import { type FixtureSite, many } from '../fixture-sites.ts';
import { foundIn } from './found.ts';
import { definitions } from '../../src/prose/definitions.ts';

const fixture: FixtureSite = {
  content: `.test/other-${process.pid}/content`,
  site: `.test/other-${process.pid}/site/client`,
  now: many.now,
};

beforeEach(() => {
  rmSync(fixture.content, { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync(`.test/other-${process.pid}`, { recursive: true, force: true }));

/** What `check` says, as `line:column rule message | fix`, of the content with these files in it. */
function says(files: Record<string, string | Uint8Array>): string[] {
  for (const [path, text] of Object.entries(files)) {
    const file = join(fixture.content, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return foundIn(fixture).map(
    ({ file, line, column, rule, message, fix }) =>
      `${file.replace(`${fixture.content}/`, '')}:${line}:${column} ${rule} ${message} | ${fix}`,
  );
}

const settings = `name: The Sheet
url: https://sheet.example
language: en
timeZone: Europe/London
description: News
longDescription: News of a sheet.
founded: 1998
contact: { editor: a@sheet.example, corrections: b@sheet.example, security: c@sheet.example }
`;

describe('the settings', () => {
  it.each([
    [
      'an unknown field',
      'foundet: 1998\n',
      '9:1 unknown-field “foundet” is not a field of the publication. | write “founded”.',
    ],
    [
      'a long description',
      'logo: ./logo.svg\n',
      '9:7 missing-file The picture “./logo.svg” is not there. | put the right file beside this one, or mend the name.',
    ],
    [
      'an unknown field below',
      'policies:\n  etics: /ethics/\n',
      '10:3 unknown-field “etics” is not a field of “policies”. | write “ethics”.',
    ],
    [
      'forms that are neither',
      'forms: onn\n',
      '9:8 unknown-value “forms” is “onn”, which is neither off nor on nor the address of a site. | write off, on, or scheme and host of the server, for example https://forms.example.com.',
    ],
    [
      'a link to nowhere',
      'navigation:\n  - label: About\n    href: about\n',
      '11:11 bad-address “href” is “about”, which is neither a path on this site nor a web address. | begin with a slash, as in /about/, or with https://.',
    ],
  ])('with %s', (_name, more, expected) => {
    expect(says({ 'publication.yaml': settings + more })).toEqual([`publication.yaml:${expected}`]);
  });

  it.each([
    [
      'a year in quotation marks',
      ['founded: 1998', 'founded: "1998"'],
      '7:10 wrong-type “founded” must be a whole number, not text. | write digits only, without quotation marks.',
    ],
    [
      'a description that readers cut',
      ['description: News\n', `description: ${'x'.repeat(31)}\n`],
      '5:14 out-of-range “description” has 31 characters; 30 is the most. | write 1 to 30 characters.',
    ],
    [
      'a mail address that is none',
      ['a@sheet.example', 'a-sheet.example'],
      '8:20 bad-address “editor” is “a-sheet.example”, which is no e-mail address. | write one address, for example desk@example.com.',
    ],
    [
      'a zone that is none',
      ['Europe/London', 'London'],
      '4:11 out-of-range “timeZone” is “London”, which is no time zone. | write an IANA name such as America/New_York or Europe/Madrid.',
    ],
    [
      'no contact for corrections',
      [' corrections: b@sheet.example,', ''],
      '8:1 missing-field “corrections” is missing from “contact”. | add “corrections:” and its value.',
    ],
    [
      'an address with a path',
      ['sheet.example\nlanguage', 'sheet.example/news\nlanguage'],
      '2:6 bad-address “url” is “https://sheet.example/news”, which is not the address of a site. | write scheme and host only, for example https://example.com.',
    ],
  ])('with %s', (_name, [from = '', to = ''], expected) => {
    expect(says({ 'publication.yaml': settings.replace(from, to) })).toEqual([
      `publication.yaml:${expected}`,
    ]);
  });
});

describe('a page', () => {
  it.each([
    [
      'without a title',
      '---\ndescription: D\n---\n\nText.\n',
      '1:1 missing-field “title” is missing. | add “title:” and its value.',
    ],
    [
      'without text',
      '---\ntitle: T\n---\n',
      '3:1 empty-body There is no text below the front matter. | write the text.',
    ],
    [
      'with an unknown component',
      '---\ntitle: T\n---\n\n<Timelin />\n',
      `5:1 unknown-component <Timelin> is not a component. These may be used: ${[...definitions.keys()].join(', ')}. | write “Timeline”.`,
    ],
  ])('%s', (_name, text, expected) => {
    expect(says({ 'pages/extra.mdx': text })).toEqual([`pages/extra.mdx:${expected}`]);
  });

  it('whose name a route has', () => {
    const [said] = says({ 'pages/subscribe.mdx': '---\ntitle: T\n---\n\nText.\n' });
    expect(said).toBe(
      'pages/subscribe.mdx:1:1 bad-slug The site itself uses the address /subscribe/. | give the file another name.',
    );
  });

  it('whose name an article has', () => {
    const [said] = says({ 'pages/harbour-plan.mdx': '---\ntitle: T\n---\n\nText.\n' });
    expect(said).toContain(
      'articles/harbour-plan/index.mdx:1:1 bad-slug The address /harbour-plan/ belongs to',
    );
  });
});

describe('a reply', () => {
  const reply = { id: 'r1', name: 'Ann', date: '2026-03-02T10:00:00Z', text: 'Well said.' };
  const put = (slug: string, changes: object, id = 'r1') => ({
    [`replies/${slug}/${id}.json`]: JSON.stringify({ ...reply, ...changes }, null, 2),
  });

  it('that is right is passed over', () => expect(says(put('harbour-plan', {}))).toEqual([]));

  it.each([
    [
      'to no article',
      put('nowhere', {}),
      'replies/nowhere/r1.json:1:1 unknown-article There is no article “nowhere” to reply to. | move the file to the folder of its article.',
    ],
    [
      'with an address in it',
      put('harbour-plan', { email: 'a@b.example' }),
      'replies/harbour-plan/r1.json:6:3 unknown-field “email” is not a field of a reply. | remove it, or use one of: id, name, date, text, parent.',
    ],
    [
      'to no other',
      put('harbour-plan', { parent: 'r0' }),
      'replies/harbour-plan/r1.json:6:13 unknown-reply There is no reply “r0” to this article. | name a reply in the same folder, or remove the line.',
    ],
    [
      'under another name',
      put('harbour-plan', { id: 'r2' }),
      'replies/harbour-plan/r1.json:2:9 bad-id The id “r2” is not the file’s name. | write “r1”, or rename the file.',
    ],
  ])('%s', (_name, files, expected) => expect(says(files)).toEqual([expected]));

  it('to an answer', () => {
    const files = {
      ...put('harbour-plan', {}),
      ...put('harbour-plan', { id: 'r2', parent: 'r1' }, 'r2'),
      ...put('harbour-plan', { id: 'r3', parent: 'r2' }, 'r3'),
    };
    expect(says(files)).toEqual([
      'replies/harbour-plan/r3.json:6:13 unknown-reply “r2” is itself an answer. | name the reply that began the thread.',
    ]);
  });
});

describe('addresses of the time before', () => {
  const redirect = (from: string, to: string): string => `- from: ${from}\n  to: ${to}\n`;
  const remedy = 'remove the entry.';

  it('lead on, from anywhere that is free to anything that is there', () => {
    const right = [
      redirect('/2019/03/wall/', '/harbour-plan/'),
      redirect('/feed', '/rss.xml'),
      redirect('/old_Page.html', '/about/'),
      redirect('/harbour-plan/feed/', '/'),
    ];
    expect(says({ 'redirects.yaml': right.join('') })).toEqual([]);
    expect(says({ 'redirects.yaml': '# none yet\n' })).toEqual([]);
  });

  it.each([
    [
      'a page',
      '/about',
      `1:9 bad-slug The address /about/ belongs to FOLDER/pages/about.mdx. | remove it here.`,
    ],
    [
      'a route',
      '/archive/2/',
      `1:9 bad-slug The address /archive/2/ belongs to the site itself. | ${remedy}`,
    ],
    ['a feed', '/rss.xml', `1:9 bad-slug The address /rss.xml belongs to the site itself. | ${remedy}`],
    [
      'another feed',
      '/corrections/feed.xml',
      `1:9 bad-slug The address /corrections/feed.xml belongs to the site itself. | ${remedy}`,
    ],
    [
      'an icon',
      '/favicon.ico',
      `1:9 bad-slug The address /favicon.ico belongs to the site itself. | ${remedy}`,
    ],
    [
      'an article’s file',
      '/harbour-plan/share.png',
      `1:9 bad-slug The address /harbour-plan/share.png belongs to the site itself. | ${remedy}`,
    ],
    [
      'another site',
      '//evil.example/',
      '1:9 bad-address “from” is “//evil.example/”, which is no plain path on this site. | begin with a slash and write letters a–z, digits, slashes and . _ ~ - only, as in /2019/03/old-story/.',
    ],
    [
      'what a host reads as a rule',
      '"/a b$uri{}"',
      '1:9 bad-address “from” is “/a b$uri{}”, which is no plain path on this site. | begin with a slash and write letters a–z, digits, slashes and . _ ~ - only, as in /2019/03/old-story/.',
    ],
  ])('do not lead away from %s', (_what, from, said) => {
    const [line = '', ...more] = says({ 'redirects.yaml': redirect(from, '/about/') });
    expect([line.replace(fixture.content, 'FOLDER'), more]).toEqual([`redirects.yaml:${said}`, []]);
  });

  it('stand once, and lead to what is there', () => {
    const text = redirect('/a/b/', '/about/') + redirect('/a/b', '/harbour-plam/');
    expect(says({ 'redirects.yaml': text })).toEqual([
      'redirects.yaml:3:9 bad-slug The address /a/b/ stands here a second time. | remove it here.',
      'redirects.yaml:4:7 unknown-article There is nothing at “/harbour-plam/”. | write “/harbour-plan/”.',
    ]);
  });
});

describe('the desk’s own files', () => {
  it('that are right or empty are passed over', () => {
    const rules =
      '- name: per-cent\n  pattern: percent\n  message: We write per cent.\n  matches: [5 percent]\n';
    expect(
      says({
        'desk/style-rules.yaml': rules,
        'desk/accepted.yaml': '# none\n',
        'desk/words.txt': 'Ellwood\n',
      }),
    ).toEqual([]);
  });

  it('with a pattern that is none', () => {
    const rules = '- name: x\n  pattern: "(open"\n  message: M.\n  matches: [a]\n';
    expect(says({ 'desk/style-rules.yaml': rules })).toEqual([
      'desk/style-rules.yaml:2:12 bad-pattern “pattern” is “(open”, which is no regular expression. | write a JavaScript regular expression without slashes, or plain words.',
    ]);
  });

  it('with an acceptance that has no reason', () => {
    expect(says({ 'desk/accepted.yaml': '- file: a\n  rule: b\n' })).toEqual([
      'desk/accepted.yaml:1:3 missing-field “reason” is missing from entry 1. | add “reason:” and its value.',
    ]);
  });
});

it('names texts that are not read because of their place or name', () => {
  const said = says({ 'articles/drafts/story.mdx': 'x', 'articles/y.md': 'x' });
  expect(said).toEqual([
    'articles/drafts/story.mdx:1:1 ignored-file This file is not read: an article is <slug>.mdx, or <slug>/index.mdx. | rename or move it.',
    'articles/y.md:1:1 ignored-file This file is not read: an article is <slug>.mdx, or <slug>/index.mdx. | rename or move it.',
  ]);
});

it('takes a picture whose name has a space, written as Markdown writes it', () => {
  cpSync(
    join(fixture.content, 'articles/harbour-plan/wall.jpg'),
    join(fixture.content, 'articles/a wall.jpg'),
  );
  const text = '---\ntitle: T\n---\n\nSee ![A wall](../articles/a%20wall.jpg).\n';
  expect(says({ 'pages/extra.mdx': text })).toEqual([]);
});

it('says of a page that cites what it cannot', () => {
  expect(says({ 'pages/extra.mdx': '---\ntitle: T\n---\n\nText.<Cite source="nbc" />\n' })).toEqual([
    'pages/extra.mdx:5:20 unknown-source “nbc” is not among the article’s sources. | list it under “sources:” in the front matter.',
  ]);
});

it('says of a draft that it claims the address of a page, so that the build goes on', () => {
  const draft =
    '---\nid: urn:uuid:00000000-0000-4000-8000-000000000001\nheadline: H\nbyline: [A]\nstatus: draft\n---\n';
  const [said] = says({ 'articles/how-we-work.mdx': draft });
  expect(said).toContain('articles/how-we-work.mdx:1:1 bad-slug The address /how-we-work/ belongs to');
});

describe('a file that cannot be an article', () => {
  const at = (name: string) => join(fixture.content, 'articles', name);

  it('because it is not UTF-8', () => {
    const text = Buffer.from('---\nid: é');
    const broken = Buffer.concat([text, Buffer.from([0xe9, 0x0a])]);
    expect(says({ 'articles/latin.mdx': broken })).toEqual([
      'articles/latin.mdx:2:6 not-utf8 The file is not UTF-8 from here on. | save it with the encoding UTF-8.',
    ]);
  });

  it('because it has 5 MB', () => {
    expect(says({ 'articles/big.mdx': 'x'.repeat(5_000_000) })).toEqual([
      'articles/big.mdx:1:1 out-of-range The file has 5.0 MB; 1 MB is the most. | keep pictures beside the text, not in it.',
    ]);
  });

  it('because it is a folder', () => {
    mkdirSync(at('folder.mdx'));
    expect(says({})).toEqual([
      'articles/folder.mdx:1:1 missing-file This is a folder, not a file. | put a readable text file here.',
    ]);
  });

  it('because it is a link that leads to itself', () => {
    symlinkSync('loop.mdx', at('loop.mdx'));
    expect(says({})).toEqual([
      'articles/loop.mdx:1:1 missing-file The file is a link that leads back to itself. | put a readable text file here.',
    ]);
  });

  // A thread cannot change its user.
  it.skipIf(!isMainThread)('because it is closed to this user', () => {
    const file = join(tmpdir(), `closed-${process.pid}.mdx`);
    writeFileSync(file, 'x', { mode: 0 });
    const root = process.geteuid?.() === 0;
    try {
      if (root) process.seteuid?.(65534);
      expect(() => readContent(file)).toThrow('The file is closed to this user');
    } finally {
      if (root) process.seteuid?.(0);
      rmSync(file);
    }
  });

  it('because it is a bomb of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, index) =>
        `x${index}: &x${index} [${Array(9)
          .fill(index ? `*x${index - 1}` : 'lol')
          .join(', ')}]`,
    );
    const said = says({ 'articles/bomb.mdx': `---\n${levels.join('\n')}\n---\n\nText.\n` });
    expect(said).toEqual([
      expect.stringContaining('yaml-syntax An alias (*name) leads nowhere, or to more than can be read.'),
    ]);
  });

  it('because of its name', () => {
    expect(
      says({
        'articles/Bad Name.mdx':
          '---\nstatus: draft\nid: urn:uuid:00000000-0000-4000-8000-000000000000\nheadline: H\nbyline: [A]\n---\n',
      }),
    ).toEqual([
      'articles/Bad Name.mdx:1:1 bad-slug The file’s name “Bad Name” cannot be an address. | rename the file: lower-case letters a–z, digits and hyphens.',
    ]);
  });
});
