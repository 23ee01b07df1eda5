import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { single } from '../../fixture-sites.ts';

const lynx = spawnSync('lynx', ['-version']).status === 0;
if (!lynx) console.log('not run: reading as a text browser does needs lynx, and there is none on the path.');

it.skipIf(!lynx)('reads in order in a text browser', () => {
  const { stdout } = spawnSync(
    'lynx',
    ['-dump', '-nolist', '-width=120', '-display_charset=utf-8', `${single.site}/index.html`],
    {
      encoding: 'utf8',
    },
  );
  const text = stdout.replaceAll(/\s+/g, ' ');
  const order = [
    'FrankNez Media',
    'Politics',
    'Trump Administration Now Plans to Combat Narcos in Mexico',
    'By FrankNez Media',
    '3 minutes to read',
    'In brief',
    'The White House is quietly training',
    '15 strikes on boats',
    'President of Mexico, August 2025',
    'Sources',
    'Leave a reply',
    'all rights reserved',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(order.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
