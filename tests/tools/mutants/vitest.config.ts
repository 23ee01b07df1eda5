import { defineConfig } from 'vitest/config';

/**
 * The tests that run in the process: the mutants of a room are tried with all of them that reach it. Tests that start
 * processes are slow and stay out.
 */
export default defineConfig({
  test: {
    root: '.',
    include: [
      'tests/{desk,mdx,model,render,schema,server,strings,wordpress}/**/*.test.ts',
      'tests/commands/{schedule,reply-text}.test.ts',
      'tests/*.test.ts',
    ],
    provide: { databases: ['sqlite'] },
    testTimeout: 20_000,
  },
});
