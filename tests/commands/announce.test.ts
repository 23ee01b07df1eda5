import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FixtureSite, run, single } from '../fixture-sites.ts';

const fixture: FixtureSite = {
  content: '.test/announce/content',
  site: '.test/announce/site/client',
  now: '2025-11-06T12:00:00Z',
};
const settings = `${fixture.content}/publication.yaml`;
const story = `${fixture.content}/articles/trump-administration-plans-to-combat-narcos-in-mexico.mdx`;

/** What the others heard: path, type and body of each request. */
let heard: { path: string; type: string; body: string }[] = [];
/** What they answer, by path; 202 otherwise. */
let answers: Record<string, number[]> = {};
let server: Server;
let origin = '';

beforeAll(async () => {
  rmSync('.test/announce', { recursive: true, force: true });
  cpSync(single.content, fixture.content, { recursive: true });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      heard.push({ path, type: request.headers['content-type'] ?? '', body });
      response.writeHead(answers[path]?.shift() ?? 202).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, `${text}hub: ${origin}/hub\nindexNowKey: 0123456789abcdef\n`);
  vi.stubEnv('INDEXNOW_ENDPOINT', `${origin}/indexnow`);
  vi.stubEnv('BROADSIDE_OWN_NETWORK', new URL(origin).host);
  vi.stubEnv('ANNOUNCE_WAIT', '1');
  vi.stubEnv('BROADSIDE_DATA', '.test/announce/data');
  expect((await run('build', [], fixture)).code).toBe(0);
});

afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
  rmSync('.test/announce', { recursive: true, force: true });
});

beforeEach(() => {
  heard = [];
  answers = {};
});

const announce = (...options: string[]) => run('announce', options, fixture);

describe('npm run announce', () => {
  it('only says what it would do, unless it is told to send', async () => {
    const { code, stdout } = await announce();
    expect(code).toBe(0);
    expect(stdout).toContain(`Would tell the hub ${origin}/hub of https://franknez.example/rss.xml`);
    expect(stdout).toContain('Would tell IndexNow of 7 pages:');
    expect(stdout).toContain('Nothing was sent.');
    expect(heard).toEqual([]);
  });

  it('keeps for next time what could not be told, and tries again where that can help', async () => {
    answers = { '/indexnow': [503, 503, 503], '/hub': [500] };
    const { code, stdout, stderr } = await announce('--send');
    expect(code).toBe(1);
    expect(stderr).toContain('Could not tell IndexNow of 7 pages');
    expect(stderr).toContain('It answered with status 503. It will be told again next time.');
    expect(stdout).toContain(`Told the hub ${origin}/hub of https://franknez.example/atom.xml`);
    expect(heard.filter(({ path }) => path === '/indexnow')).toHaveLength(3);
    expect(heard.filter(({ path }) => path === '/hub')).toHaveLength(4);
  });

  it('tells each only what it has not been told', async () => {
    const { code } = await announce('--send');
    expect(code).toBe(0);
    expect(heard.map(({ path }) => path)).toEqual(['/indexnow']);
    const told = JSON.parse(heard[0]?.body ?? '');
    expect(told).toMatchObject({
      host: 'franknez.example',
      key: '0123456789abcdef',
      keyLocation: 'https://franknez.example/0123456789abcdef.txt',
    });
    expect(told.urlList).toContain(
      'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/',
    );
    expect(readFileSync(`${fixture.site}/0123456789abcdef.txt`, 'utf8')).toBe('0123456789abcdef');
  });

  it('has nothing to say when nothing has changed', async () => {
    const { code, stdout } = await announce('--send');
    expect([code, stdout]).toEqual([0, 'Nothing has changed since the last announcement.\n']);
    expect(heard).toEqual([]);
  });

  it('tells of an article that was updated, by the form that WebSub asks for', async () => {
    writeFileSync(
      story,
      readFileSync(story, 'utf8').replace('\nsources:', '\nupdated: 2025-11-05T09:00:00-05:00\nsources:'),
    );
    await run('build', [], fixture);
    expect((await announce('--send')).code).toBe(0);
    expect(heard).toContainEqual({
      path: '/hub',
      type: 'application/x-www-form-urlencoded',
      body: 'hub.mode=publish&hub.url=https%3A%2F%2Ffranknez.example%2Frss.xml',
    });
    const { urlList } = JSON.parse(heard.find(({ path }) => path === '/indexnow')?.body ?? '');
    expect(urlList).toEqual([
      'https://franknez.example/trump-administration-plans-to-combat-narcos-in-mexico/',
    ]);
  });

  it('does not try again what was refused', async () => {
    writeFileSync(story, readFileSync(story, 'utf8').replace('05T09:00:00', '05T10:00:00'));
    await run('build', [], fixture);
    answers = { '/indexnow': [403] };
    const { code, stderr } = await announce('--send');
    expect(code).toBe(1);
    expect(stderr).toContain('It answered with status 403.');
    expect(heard.filter(({ path }) => path === '/indexnow')).toHaveLength(1);
  });
});

it('says so when there is nobody to tell', async () => {
  const { code, stdout } = await run('announce', [], single);
  expect([code, stdout]).toEqual([
    0,
    'Nobody to tell: content/publication.yaml names neither “hub” nor “indexNowKey”.\n',
  ]);
});
