import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { type FixtureSite, run, single } from '../fixture-sites.ts';

const fixture: FixtureSite = {
  content: '.test/preflight/content',
  site: '.test/preflight/site/client',
  now: single.now,
};
const slug = 'trump-administration-plans-to-combat-narcos-in-mexico';
const file = `${fixture.content}/articles/${slug}.mdx`;
const right = readFileSync(`${single.content}/articles/${slug}.mdx`, 'utf8');
const preflight = (...options: string[]) => run('preflight', ['--offline', ...options], fixture);

/** Errors and warnings of the article, as `line rule severity message`. */
async function wrong(...options: string[]): Promise<string[]> {
  const { stdout } = await run('preflight', ['--json', ...options, file], fixture);
  return (JSON.parse(stdout) as Finding[])
    .filter(({ severity }) => severity !== 'confirm')
    .map(({ line, rule, severity, message }) => `${line} ${rule} ${severity} ${message}`);
}

const put = (...changes: readonly (readonly [string, string])[]): void =>
  writeFileSync(
    file,
    changes.reduce((text, [before, now]) => {
      expect(text).toContain(before);
      return text.replace(before, now);
    }, right),
  );
const desk = (name: string, text: string): void => {
  mkdirSync(`${fixture.content}/desk`, { recursive: true });
  writeFileSync(`${fixture.content}/desk/${name}`, text);
};

/** Tests of other things than links need no new preview: this one is newer than whatever they write. */
const record = '.test/preflight/site-preview/build.json';
beforeAll(async () => {
  rmSync('.test/preflight', { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  expect((await run('build', ['--preview'], fixture)).code).toBe(0);
  utimesSync(record, 4e9, 4e9);
});
beforeEach(() => {
  rmSync('.test/preflight/site', { recursive: true, force: true });
  rmSync(fixture.content, { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync('.test/preflight', { recursive: true, force: true }));

describe('npm run preflight', () => {
  it('has nothing against two clean stories of 900 words in two languages, and lists what to sign off', async () => {
    const { code, stdout, stderr } = await preflight();
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '0 errors, 0 warnings.']);
    expect(stderr).toContain('Not looked at: Links to other sites: --offline.');
    expect(stdout).toContain(`To sign off in ${file}`);
    expect(stdout).toMatch(/\[ \] line \d+ {2}18: … .*at least 18 high-altitude/);
    expect(stdout).toMatch(
      /\[ \] line \d+ {2}“The United States is not going to come .*ruled out\.” — Claudia Sheinbaum/,
    );
    expect(stdout).toMatch(
      /\[ \] line \d+ {2}“haven’t felt this much stress in years\.” — One former official/,
    );
    expect(stdout).toMatch(/\[ \] line \d+ {2}Ronald Johnson: /);
    expect(stdout).not.toMatch(/\[ \] line \d+ {2}Sheinbaum: /);
  });

  it('says all of it as JSON and nothing else there', async () => {
    const { code, stdout } = await preflight('--json', file);
    const findings: Finding[] = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['confirm']));
    expect(Object.keys(findings[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'severity',
      'rule',
      'message',
      'fix',
    ]);
    expect(new Set(findings.map((finding) => finding.file))).toEqual(new Set([file]));
    const figure = findings.find(({ message }) => message.startsWith('100,000'));
    const text = right.split('\n')[(figure?.line ?? 0) - 1] ?? '';
    expect(text.slice((figure?.column ?? 0) - 1, (figure?.endColumn ?? 0) - 1)).toBe('100,000');
  });

  it('names the places of what a sub-editor catches; errors fail, warnings only when strict', async () => {
    put(['special forces and CIA operatives for', 'special forcesall and CIA operatives for']);
    expect(await wrong('--offline')).toEqual(['41 glued-words warning “forcesall” looks like two words.']);
    expect((await preflight()).code).toBe(0);
    expect((await preflight('--strict')).code).toBe(1);
    put(['headline: Trump', 'headline: 21 Trump']);
    expect(await wrong('--offline')).toEqual([
      '3 unsupported-figure error “21” stands in the headline, and the text has no such figure.',
    ]);
    const { code, stdout } = await preflight();
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${file}:3:11 error [unsupported-figure] “21” stands in the headline, and the text has no such figure.\n  Fix: mend one of the two, or say it in the text.\n     2 | id:`,
    );
  });

  it('says what check says, too, and builds all the same', async () => {
    put(['headline: Trump', 'headlin: Trump'], ['The White House is', 'The the White House is']);
    expect(await wrong('--offline')).toEqual([
      '3 unknown-field error “headlin” is not a field of an article.',
      '41 doubled-word warning “The” stands here twice.',
    ]);
    put(['The White House is', 'The TK White House is']);
    expect((await run('build', [], fixture)).code).toBe(0);
  });

  it('knows the same places when lines end as on Windows', async () => {
    writeFileSync(
      file,
      right
        .replace('headline: Trump', 'headline: 21 Trump')
        .replace('It has shut', 'It it has shut')
        .replaceAll('\n', '\r\n'),
    );
    const found = await wrong('--offline');
    expect(found.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      '3 unsupported-figure',
      '94 doubled-word',
    ]);
  });

  it('refuses a name that is no content file', async () => {
    const { code, stderr } = await preflight('content/nowhere.mdx');
    expect([code, stderr]).toEqual([1, expect.stringContaining('content/nowhere.mdx is no content file')]);
  });

  it('is silent on rules of a language that it does not know, and says so', async () => {
    put(['language: en-US', 'language: ar']);
    const { code, stderr } = await preflight(file);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'Not looked at: spelling, names, figures and marks in “ar”: the copy desk knows English and Spanish.',
    );
  });
});

describe('the desk’s own files', () => {
  const rule = `- name: no ops\n  pattern: \\bops\\b\n  message: Write the word out.\n  suggestion: operations\n  matches: [covert ops]\n  spares: [covert operations]\n`;

  it('house rules are read in every text, with their suggestion', async () => {
    desk('style-rules.yaml', rule);
    put(['for covert missions in Mexico', 'for covert ops in Mexico']);
    expect(await wrong('--offline')).toEqual(['41 house-style/no-ops warning Write the word out.']);
  });

  it('a house rule that misses its own example is an error at the example', async () => {
    desk(
      'style-rules.yaml',
      rule.replace('[covert ops]', '[covert OPS]').replace('[covert operations]', '[special ops]'),
    );
    const { stdout, code } = await run(
      'preflight',
      ['--json', '--offline', `${fixture.content}/desk/style-rules.yaml`],
      fixture,
    );
    expect(code).toBe(1);
    expect(
      JSON.parse(stdout).map(({ line, column, message }: Finding) => `${line}:${column} ${message}`),
    ).toEqual([
      '5:13 The rule “no ops” does not find “covert OPS”.',
      '6:12 The rule “no ops” finds “special ops”, which it must leave alone.',
    ]);
  });

  it('a finding that is accepted with a reason is not said again, and an idle entry is', async () => {
    const entry = `- file: ${file}\n  rule: doubled-word\n  text: the the\n  reason: So it is called.\n`;
    desk('accepted.yaml', entry);
    const idle = await preflight('--json');
    expect(JSON.parse(idle.stdout).filter(({ severity }: Finding) => severity !== 'confirm')).toMatchObject([
      {
        file: `${fixture.content}/desk/accepted.yaml`,
        line: 1,
        rule: 'unused-acceptance',
        severity: 'warning',
      },
    ]);
    put(['against the flow', 'against the the flow']);
    expect(await wrong('--offline')).toEqual([]);
    desk('accepted.yaml', '[]\n');
    expect(await wrong('--offline')).toEqual(['41 doubled-word warning “the” stands here twice.']);
  });

  it('an error of check cannot be accepted', async () => {
    put(['headline: Trump', 'headlin: Trump']);
    desk('accepted.yaml', `- file: ${file}\n  rule: unknown-field\n  reason: No.\n`);
    expect((await wrong('--offline'))[0]).toContain('unknown-field error');
  });

  it('the word list makes a word right, at the beginning of a sentence too', async () => {
    put(['For now, US drones', 'Droneing goes on. For now, droneing US drones']);
    expect(await wrong('--offline')).toEqual([
      '104 spelling warning “Droneing” is in no dictionary.',
      '104 spelling warning “droneing” is in no dictionary.',
    ]);
    desk('words.txt', `${readFileSync(`${single.content}/desk/words.txt`, 'utf8')}droneing # ours\n`);
    expect(await wrong('--offline')).toEqual([]);
  });
});

describe('links', () => {
  beforeEach(() => utimesSync(record, 0, 0));

  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      response.statusCode = url === '/gone' ? 404 : url === '/closed' ? 403 : 200;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    vi.stubEnv('BROADSIDE_OWN_NETWORK', new URL(origin).host);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  it('within the site must lead to a page, and to a place that it has', async () => {
    put([
      'The planning comes in',
      'See [the policy](/corrections/), [who we are](/about/#nobody), [the map](/map/) and [the critics](#critics-warn-of-blowback). The planning comes in',
    ]);
    expect(await wrong('--offline')).toEqual([
      '49 dead-link warning “/about/#nobody” leads to a place “nobody” that its page does not have.',
      '49 dead-link warning “/map/” leads to no page or file of this site.',
    ]);
  });

  it('are followed in drafts, too, and nothing is published by that', async () => {
    put(
      ['status: ready', 'status: draft'],
      ['The planning comes in', 'See [the map](/map/). The planning comes in'],
    );
    expect((await wrong('--offline')).join()).toContain('“/map/” leads to no page');
  });

  it('to other sites are asked for; gone is a warning, closed is said to be unclear', async () => {
    put(
      [
        'url: https://www.govinfo.gov/content/pkg/CDOC-119hdoc30/html/CDOC-119hdoc30.htm',
        `url: ${origin}/gone`,
      ],
      [
        'url: https://www.scoop.co.nz/stories/WO2502/S00212/terrorist-designations-of-international-cartels.htm',
        `url: ${origin}/there`,
      ],
      ['The planning comes in', `See [the list](${origin}/closed). The planning comes in`],
    );
    expect(await wrong()).toEqual([`31 dead-link warning “${origin}/gone” is answered with 404.`]);
    const { stderr } = await run('preflight', ['--json', file], fixture);
    expect(stderr).toContain(
      `Not looked at: ${origin}/closed: it is answered with 403, which may be meant for programs only.`,
    );
  });
});

describe('what readers were given', () => {
  beforeEach(async () => {
    expect((await run('build', [], fixture)).code).toBe(0);
    utimesSync(record, 4e9, 4e9);
  });
  const changed = 'The text has changed since it was published, and no date says so.';

  it('must not change without a date that says so', async () => {
    put(['increased CIA overflights', 'ended all CIA overflights']);
    expect(await wrong('--offline')).toEqual([`21 changed-without-update error ${changed}`]);
  });

  it('is remembered through another build of the changed text, until “updated” is set', async () => {
    put(['increased CIA overflights', 'ended all CIA overflights']);
    expect((await run('build', [], fixture)).code).toBe(0);
    expect(await wrong('--offline')).toEqual([`21 changed-without-update error ${changed}`]);
    put(
      ['increased CIA overflights', 'ended all CIA overflights'],
      ['sources:', 'updated: 2025-11-05T06:00:00-05:00\nsources:'],
    );
    expect(await wrong('--offline')).toEqual([]);
  });

  it('may have a slip of spelling mended, but no figure', async () => {
    put(['pushed back on talk', 'pushed back on talks']);
    expect(await wrong('--offline')).toEqual([]);
    put(['flown at least 18', 'flown at least 17']);
    expect(await wrong('--offline')).toEqual([`21 changed-without-update error ${changed}`]);
  });
});
