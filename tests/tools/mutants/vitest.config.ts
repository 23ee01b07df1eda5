import { defineConfig } from 'vitest/config';

/** The tests that run in the process: the mutants of a room are tried with all of them that reach it. */
export default defineConfig({
  test: {
    root: '.',
    include: [
      'tests/{check,copy-desk,import,mdx,model,render,schema,strings}/**/*.test.ts',
      'tests/*.test.ts',
    ],
    testTimeout: 20_000,
  },
});
