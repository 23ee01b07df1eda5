import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, type FixtureSite, many } from '../fixture-sites.ts';

const fixture: FixtureSite = { content: '.test/dev/content', site: '.test/dev/site/client', now: many.now };
const ferry = `${fixture.content}/articles/ferry-returns.mdx`;
const right = readFileSync(`${many.content}/articles/ferry-returns.mdx`, 'utf8');
const address = 'http://localhost:4741';
let server: ChildProcess;

/** A page as a browser asks for it. */
async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${address}${path}`, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(20_000),
  });
  return {
    status: response.status,
    text: (await response.text()).replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  };
}

/** Asks until the answer is as wanted; the last answer when it never is. */
async function until(path: string, wanted: (answer: { status: number; text: string }) => boolean) {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const answer = await page(path).catch(() => ({ status: 0, text: '' }));
    if (wanted(answer)) return answer;
    await sleep(200);
  }
  return page(path);
}

const put = (text: string): void => writeFileSync(ferry, text);

beforeAll(async () => {
  rmSync('.test/dev', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
  // The server starts on a faulty file.
  put(right.replace('type: opinion', 'type: opinon'));
  const env = { ...environmentOf(fixture), PORT: '4741' };
  server = spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: 'ignore' });
  await until('/', ({ status }) => status !== 0);
});

afterAll(() => {
  server.kill();
  rmSync('.test/dev', { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('survives a faulty file at its start and shows place, remedy and code frame in the browser', async () => {
    const { status, text } = await page('/');
    expect(status).toBe(500);
    expect(text).toContain('“type” cannot be “opinon”.');
    expect(text).toContain(`${ferry}:6:7 error [unknown-value]`);
    expect(text).toContain('write “opinion”.');
    expect(text).toContain('>    6 | type: opinon\n       |       ^^^^^^');
  });

  it('recovers when the file is mended', async () => {
    put(right);
    const { status, text } = await until('/ferry-returns/', (answer) => answer.status === 200);
    expect(status).toBe(200);
    expect(text).toContain('The ferry sails again, twice a day.');
  });

  it.each([
    ['a field', right.replace('headline:', 'headlin:'), '3:1 error [unknown-field]'],
    ['a date', right.replace('2024-05-01', '2024-02-31'), '8:12 error [bad-date]'],
    ['the YAML', right.replace('headline: The', 'headline: A: The'), '3:11 error [yaml-syntax]'],
    ['the markup', `${right}\n<Aside title="T">\n`, '14:1 error [mdx-syntax]'],
    ['a component', `${right}\n<Qoute by="A">B</Qoute>\n`, '14:1 error [unknown-component]'],
    ['a footnote', `${right}\nA claim.[^1]\n`, '14:9 error [undefined-footnote]'],
    ['an empty text', right.replace('The ferry sails again, twice a day.', ''), '10:1 error [empty-body]'],
    ['a picture', `${right}\n![A wall](./none.jpg)\n`, '14:1 error [missing-file]'],
  ])('says what is wrong with %s, and goes on when it is mended', async (_name, text, place) => {
    put(text);
    const shown = await until('/ferry-returns/', ({ status }) => status === 500);
    expect(shown.text).toContain(`${ferry}:${place}`);
    put(right);
    expect((await until('/ferry-returns/', ({ status }) => status === 200)).status).toBe(200);
  });

  it('shows a new text once it is saved', async () => {
    put(right.replace('twice a day.', 'three times a day.'));
    const { text } = await until('/ferry-returns/', (answer) => answer.text.includes('three times'));
    expect(text).toContain('three times a day.');
  });

  it('does not flash an error while a file is being saved', async () => {
    const answers: Promise<{ status: number }>[] = [];
    for (let save = 0; save < 5; save += 1) {
      put('');
      answers.push(page('/ferry-returns/'));
      await sleep(40);
      answers.push(page('/ferry-returns/'));
      put(right);
      answers.push(page('/ferry-returns/'));
      await sleep(60);
    }
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual(Array(15).fill(200));
  });

  it('shows drafts with their label, and keeps the faults of a draft to its own page', async () => {
    const draft = right.replace('status: ready', 'status: draft');
    put(draft);
    expect((await until('/ferry-returns/', ({ text }) => text.includes('Draft.'))).text).toContain(
      'Draft. Not published.',
    );
    put(draft.replace('type: opinion', 'type: gossip'));
    const faulty = await until('/ferry-returns/', ({ status }) => status === 500);
    expect(faulty.text).toContain('“type” cannot be “gossip”.');
    expect((await page('/harbour-plan/')).status).toBe(200);
  });

  it('names a fault of the settings too', async () => {
    put(right);
    const settings = `${fixture.content}/publication.yaml`;
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, before.replace('founded: 1998', 'founded: then'));
    const { text } = await until('/', ({ status }) => status === 500);
    expect(text).toContain('publication.yaml:7:10 error [wrong-type]');
    writeFileSync(settings, before.replace('The Harbour Sheet', 'The New Sheet'));
    expect((await until('/', (answer) => answer.text.includes('The New Sheet'))).status).toBe(200);
  });
});
