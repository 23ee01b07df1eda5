import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureSite, many, run } from '../fixture-sites.ts';

const fixture: FixtureSite = { content: '.test/new/content', site: '.test/new/site/client', now: many.now };
const articles = `${fixture.content}/articles`;

beforeEach(() => {
  rmSync('.test/new', { recursive: true, force: true });
  cpSync(many.content, fixture.content, { recursive: true });
});
afterAll(() => rmSync('.test/new', { recursive: true, force: true }));

const create = (...options: string[]) => run('new', options, fixture);

describe('npm run new', () => {
  it('makes a draft that has no fault, with an address from the headline and an id of its own', async () => {
    const { code, stdout } = await create('Trump’s “plan”: 5 things — Ñandú & Ærø');
    expect(code).toBe(0);
    const file = `${articles}/trumps-plan-5-things-nandu-and-aero.mdx`;
    expect(stdout).toContain(file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('id: tag:harbour.example,2026:article/trumps-plan-5-things-nandu-and-aero #');
    expect(text).toContain('headline: "Trump’s “plan”: 5 things — Ñandú & Ærø"');
    expect(text).toContain('status: draft');
    const checked = await run('check', [file], fixture);
    expect(checked.stdout).toBe('0 errors, 0 warnings.\n');
  });

  it.each([
    [
      'an address that is taken',
      ['A title', '--slug', 'ferry-returns'],
      'The address /ferry-returns/ is taken, and nothing was changed. Give another: --slug ferry-returns-2',
    ],
    [
      'an address of the site’s own',
      ['About'],
      'The site itself uses the address /about/. Give another: --slug about-story',
    ],
    [
      'an address of a page',
      ['How we work'],
      'The address /how-we-work/ is taken, and nothing was changed. Give another: --slug how-we-work-2',
    ],
    [
      'an address that the site keeps for what is to come',
      ['Search'],
      'The site keeps the address /search/ for what is to come, and nothing was changed. Give another: --slug search-story',
    ],
    [
      'a headline that gives no address',
      ['会議'],
      'The address “” that the headline gives cannot be used. Give one: --slug council-backs-harbour-plan',
    ],
    [
      'an address that cannot be one',
      ['A title', '--slug', '../x'],
      'The address “../x” you gave cannot be used. Give one: --slug council-backs-harbour-plan',
    ],
    ['no headline', [], 'The headline is missing. Write: npm run new -- "Council backs harbour plan"'],
    ['a headline of 151 characters', ['x'.repeat(151)], 'The headline has 151 characters; 150 is the most.'],
    [
      'an option that it does not know',
      ['A title', '--slog', 'x'],
      "Unknown option '--slog'. This command takes: --slug.",
    ],
  ])('refuses %s and changes nothing', async (_name, options, message) => {
    const before = readdirSync(articles);
    const { code, stderr } = await create(...options);
    expect([code, stderr]).toEqual([1, `${message}\n`]);
    expect(readdirSync(articles)).toEqual(before);
  });

  it('refuses an address that a redirect has, with which no site could be built any more', async () => {
    const file = `${fixture.content}/redirects.yaml`;
    writeFileSync(file, '- from: /harbour\n  to: /harbour-plan/\n- from: /harbour-2/\n  to: /about/\n');
    const before = readdirSync(articles);
    const { code, stderr } = await create('Harbour');
    const sentence = `The address /harbour/ is taken, since ${file} leads on from it, and nothing was changed.`;
    expect([code, stderr]).toEqual([1, `${sentence} Give another: --slug harbour-3\n`]);
    expect(readdirSync(articles)).toEqual(before);
    expect((await create('Harbour', '--slug', 'harbour-3')).code).toBe(0);
    expect((await run('check', [], fixture)).code).toBe(0);
  });

  it('never overwrites, however often it is called', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => create('One and the same')));
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1, 1, 1, 1]);
    expect(readdirSync(articles).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('cuts a long address after a word', async () => {
    await create('word '.repeat(29).trim());
    const [name = ''] = readdirSync(articles).filter((each) => each.startsWith('word-'));
    expect(name.length).toBeLessThanOrEqual(84);
    expect(name).toMatch(/^(word-)+word\.mdx$/);
  });

  it('makes the first article of an empty publication', async () => {
    rmSync(articles, { recursive: true });
    expect((await create('The first')).code).toBe(0);
    expect(existsSync(`${articles}/the-first.mdx`)).toBe(true);
  });
});
