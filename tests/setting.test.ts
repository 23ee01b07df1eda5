import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isBuild, isPreview, now, readSetting } from '../src/files/setting.ts';

it('takes everything from the checkout where the environment says nothing', () => {
  expect(readSetting({})).toEqual({
    content: resolve('content'),
    site: resolve('dist'),
    before: resolve('dist'),
    data: resolve('data'),
    now: undefined,
    use: 'site',
    wayOut: { own: [], proxies: { http: '', https: '', none: '' } },
    program: undefined,
  });
});

it('takes folders from the environment, and compares with the site itself unless another is named', () => {
  const env = { BROADSIDE_CONTENT: 'a', BROADSIDE_SITE: '/b', BROADSIDE_DATA: 'c' };
  expect(readSetting(env)).toMatchObject({
    content: resolve('a'),
    site: '/b',
    before: '/b',
    data: resolve('c'),
  });
  expect(readSetting({ ...env, BROADSIDE_BEFORE: '/old' }).before).toBe('/old');
});

it('takes the moment of the build from BUILD_NOW', () => {
  expect(now(readSetting({ BUILD_NOW: '2026-03-01T09:00:00-05:00' })).toISOString()).toBe(
    '2026-03-01T14:00:00.000Z',
  );
});

it('says so when BUILD_NOW is no instant', () => {
  expect(() => readSetting({ BUILD_NOW: 'yesterday' })).toThrow(
    'BUILD_NOW is “yesterday”, which is not a date, time and offset. Write it like 2026-03-01T09:00:00Z.',
  );
});

it.each([
  ['site', true, false],
  ['preview', true, true],
  ['live', false, true],
] as const)('a %s is built: %s, and shows drafts: %s', (use, built, drafts) => {
  expect([isBuild({ use }), isPreview({ use })]).toEqual([built, drafts]);
});
