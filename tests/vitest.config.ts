import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/vitest-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
