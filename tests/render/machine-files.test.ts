import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { renderRobots, renderSecurity, renderTrust } from '../../src/render/machine-files.ts';
import { examplePublication } from '../example-article.ts';

const edition = (changes: Parameters<typeof examplePublication>[0] = {}) =>
  ({
    publication: examplePublication(changes),
    preview: false,
    now: new Date('2026-03-01T15:00:00Z'),
  }) as Edition;
const linesOf = (text: string, start: string): string[] =>
  text.split('\n').filter((line) => line.startsWith(start));

it('trust.txt names every partner that has an address, and every account', () => {
  const text = renderTrust(
    edition({
      partners: [
        { name: 'A', url: 'https://a.example/' },
        { name: 'Without an address' },
        { name: 'B', url: 'https://b.example/' },
      ],
      social: ['https://c.example/', 'https://d.example/'],
    }),
  );
  expect(linesOf(text, 'vendor=')).toEqual(['vendor=https://a.example/', 'vendor=https://b.example/']);
  expect(linesOf(text, 'social=')).toEqual(['social=https://c.example/', 'social=https://d.example/']);
  expect(linesOf(text, 'contact=')).toEqual(['contact=mailto:desk@example.com']);
});

it('robots.txt shuts every trainer of models out, and lets them in where the owner says so', () => {
  const [shut, open] = (['no', 'yes'] as const).map((training) =>
    renderRobots(edition({ ai: { training } })),
  );
  const [forTrainers = '', forAll = ''] = shut?.split('\n\n') ?? [];
  const agents = linesOf(forTrainers, 'User-agent: ');
  for (const name of ['GPTBot', 'ClaudeBot', 'Google-Extended', 'Applebot-Extended', 'CCBot', 'Bytespider'])
    expect(agents).toContain(`User-agent: ${name}`);
  expect(forTrainers.split('\n').at(-1)).toBe('Disallow: /');
  expect(forAll.split('\n').slice(0, 2)).toEqual(['User-agent: *', 'Allow: /']);
  expect(linesOf(open ?? '', 'User-agent: ')).toEqual(['User-agent: *']);
});

it('security.txt may be believed for 300 days, to the day', () => {
  expect(linesOf(renderSecurity(edition()), 'Expires: ')).toEqual(['Expires: 2026-12-26T00:00:00Z']);
});
