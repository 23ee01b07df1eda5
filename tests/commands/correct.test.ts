import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureSite, many, run } from '../fixture-sites.ts';

const fixture: FixtureSite = {
  content: '.test/correct/content',
  site: '.test/correct/site/client',
  now: '2026-07-10T12:00:00Z',
};
const file = `${fixture.content}/articles/ferry-returns.mdx`;
const original = readFileSync(`${many.content}/articles/ferry-returns.mdx`, 'utf8');

beforeEach(() => {
  rmSync('.test/correct', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync('.test/correct', { recursive: true, force: true }));

const correct = (...options: string[]) =>
  run(
    'correct',
    ['ferry-returns', '--kind', 'correction', '--text', 'It sails “twice”: not "once".', ...options],
    fixture,
  );
const entry = (indent: string, end = '\n') =>
  [
    `${indent}- date: 2026-07-10T13:00:00+01:00`,
    `${indent}  kind: correction`,
    `${indent}  text: "It sails “twice”: not \\"once\\"."`,
    '',
  ].join(end);

/** Writes the article, corrects it, and gives what stands there then. */
async function corrected(text: string): Promise<string> {
  writeFileSync(file, text);
  const { code, stderr } = await correct();
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect((await run('check', [file], fixture)).stdout).toBe('0 errors, 0 warnings.\n');
  return readFileSync(file, 'utf8');
}

const stamp = 'updated: 2026-07-10T13:00:00+01:00';

describe('npm run correct adds the entry, stamps “updated” and touches no other byte', () => {
  it('where there was neither', async () => {
    const expected = original
      .replace('replies: closed\n', `replies: closed\ncorrections:\n${entry('  ')}`)
      .replace('+01:00\n', `+01:00\n${stamp}\n`);
    expect(await corrected(original)).toBe(expected);
  });

  it('with the line ends of Windows and a byte-order mark', async () => {
    const windows = `\uFEFF${original.replaceAll('\n', '\r\n')}`;
    const expected = windows
      .replace('replies: closed\r\n', `replies: closed\r\ncorrections:\r\n${entry('  ', '\r\n')}`)
      .replace('+01:00\r\n', `+01:00\r\n${stamp}\r\n`);
    expect(await corrected(windows)).toBe(expected);
  });

  const older = (indent: string) =>
    `${indent}- date: 2024-05-02T08:00:00Z # by phone\n${indent}  kind: update\n${indent}  text: Older.\n`;

  it.each([
    ['indented', '  '],
    ['not indented', ''],
  ])('at the head of a list that is %s, comments left alone', async (_name, indent) => {
    const before = original.replace(
      'replies: closed\n',
      `updated: 2024-05-02T08:00:00Z # noon\nreplies: closed # for now\ncorrections: # the record\n${older(indent)}`,
    );
    const expected = before
      .replace('updated: 2024-05-02T08:00:00Z', stamp)
      .replace('# the record\n', `# the record\n${entry(indent)}`);
    expect(await corrected(before)).toBe(expected);
  });

  it('in a list within brackets', async () => {
    const before = original.replace(
      'replies: closed\n',
      'updated: 2024-05-02T08:00:00Z\ncorrections: [{ date: 2024-05-02T08:00:00Z, kind: update, text: Older. }]\n',
    );
    const after = await corrected(before);
    expect(after).toContain(
      'corrections: [{ date: 2026-07-10T13:00:00+01:00, kind: correction, text: "It sails “twice”: not \\"once\\"." }, { date: 2024-05-02T08:00:00Z, kind: update, text: Older. }]\n',
    );
  });

  it('in an empty list', async () => {
    const before = original.replace('replies: closed\n', 'corrections: []\nreplies: closed\n');
    expect(await corrected(before)).toContain(`corrections:\n${entry('  ')}replies: closed\n`);
  });
});

describe('npm run correct refuses', () => {
  it.each([
    [
      'an article that is not there',
      ['ferry-return', '--kind', 'update', '--text', 'T'],
      'There is no article “ferry-return”. Fix: write “ferry-returns”.',
    ],
    [
      'a kind that is none',
      ['ferry-returns', '--kind', 'corection', '--text', 'T'],
      '“corection” is no kind of correction. Fix: write “correction”. Nothing was changed.',
    ],
    [
      'an empty text',
      ['ferry-returns', '--kind', 'update', '--text', ' '],
      'The text of the correction is missing. Say what was wrong and what is right. Nothing was changed.',
    ],
  ])('%s', async (_name, options, message) => {
    const { code, stderr } = await run('correct', options, fixture);
    expect([code, stderr]).toEqual([1, `${message}\n`]);
    expect(readFileSync(file, 'utf8')).toBe(original);
  });

  it('an article with a fault, and says which', async () => {
    const faulty = original.replace('type: opinion', 'type: gossip');
    writeFileSync(file, faulty);
    const { code, stderr } = await correct();
    expect(code).toBe(1);
    expect(stderr).toContain('Mend the article first; nothing was changed.');
    expect(stderr).toContain('[unknown-value] “type” cannot be “gossip”.');
    expect(readFileSync(file, 'utf8')).toBe(faulty);
  });

  it('a draft', async () => {
    writeFileSync(file, original.replace('status: ready', 'status: draft'));
    const { stderr } = await correct();
    expect(stderr).toContain('ferry-returns.mdx is a draft: only what readers can read is corrected.');
  });
});
