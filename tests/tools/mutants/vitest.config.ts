import { defineConfig } from 'vitest/config';

/** Whether the mutants are the server's: only its own tests are slow enough to be kept from the other rooms. */
const isServer = process.env.MUTANTS_OF?.includes('server');

/**
 * The tests that run in the process: the mutants of a room are tried with all of them that reach it. Tests that start
 * processes are slow and stay out. Without isolation a room takes a third of the time.
 */
export default defineConfig({
  test: {
    root: '.',
    include: isServer
      ? ['tests/server/**/*.test.ts', 'tests/commands/{schedule,reply-text}.test.ts']
      : ['tests/{desk,mdx,model,render,schema,strings,wordpress}/**/*.test.ts', 'tests/*.test.ts'],
    provide: { databases: ['sqlite'] },
    setupFiles: 'tests/tools/mutants/temporary.ts',
    isolate: false,
    testTimeout: 20_000,
  },
});
