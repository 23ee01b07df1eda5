import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Databases of tests go with the test file that made them: thousands of runs would leave tens of thousands. */
const outer = tmpdir();
const folder = mkdtempSync(join(outer, 'tests-'));
process.env.TMPDIR = folder;
afterAll(() => {
  process.env.TMPDIR = outer;
  rmSync(folder, { recursive: true, force: true });
});
