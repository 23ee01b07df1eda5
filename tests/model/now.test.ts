import { afterEach, expect, it, vi } from 'vitest';
import { now } from '../../src/model/now.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes the moment of the build from BUILD_NOW', () => {
  vi.stubEnv('BUILD_NOW', '2026-03-01T09:00:00-05:00');
  expect(now().toISOString()).toBe('2026-03-01T14:00:00.000Z');
});

it('says so when BUILD_NOW is no instant', () => {
  vi.stubEnv('BUILD_NOW', 'yesterday');
  expect(() => now()).toThrow('BUILD_NOW is “yesterday”, which is not a date, time and offset.');
});
