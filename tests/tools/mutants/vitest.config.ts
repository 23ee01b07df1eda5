import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The room whose mutants are tried: `server`, or `model` for `src/model/dates.ts`. */
const room = process.env.MUTANTS_OF?.replace(/^src\//, '').split('/')[0] ?? '';

/** The room's own tests come first, since most mutants end at the first test that fails. */
class OwnFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const isOther = ({ moduleId }: (typeof files)[number]) => Number(!moduleId.includes(`/tests/${room}/`));
    return files.toSorted((a, b) => isOther(a) - isOther(b));
  }
}

/**
 * The tests that run in the process: the mutants of a room are tried with all of them that reach it. Tests that start
 * processes are slow and stay out; those of the server, slow as well, try the server alone. Without isolation a room
 * takes a third of the time.
 */
export default defineConfig({
  test: {
    root: '.',
    include:
      room === 'server'
        ? ['tests/server/**/*.test.ts', 'tests/commands/reply-text.test.ts', 'tests/build/schedule.test.ts']
        : ['tests/{check,copy-desk,import,mdx,model,render,schema,strings}/**/*.test.ts', 'tests/*.test.ts'],
    provide: { databases: ['sqlite'] },
    setupFiles: join(import.meta.dirname, 'temporary.ts'),
    isolate: false,
    sequence: { sequencer: OwnFirst },
    // A mutant that waits for ever ends with this; only an endless loop needs Stryker's own patience.
    testTimeout: 10_000,
  },
});
