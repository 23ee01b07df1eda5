import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A site that is built from a fixture, never from the owner's content. */
export interface FixtureSite {
  content: string;
  site: string;
  /** The moment at which it is built. */
  now: string;
}

/** One article: the first story of the sample publication, on the day after it appeared. */
export const single: FixtureSite = {
  content: 'tests/fixtures/single',
  site: '.test/single',
  now: '2025-11-05T12:00:00Z',
};

/** Several articles, which between them use everything that an editor may write. */
export const many: FixtureSite = {
  content: 'tests/fixtures/many',
  site: '.test/many',
  now: '2026-03-10T12:00:00Z',
};

/** The environment in which the project's commands work on a fixture. */
export const environmentOf = ({ content, site, now }: FixtureSite): NodeJS.ProcessEnv => ({
  ...process.env,
  BROADSIDE_CONTENT: content,
  BROADSIDE_SITE: site,
  BUILD_NOW: now,
});

/** What a command left behind. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs the build on a fixture, as `npm run build` does. */
export async function build(fixture: FixtureSite): Promise<Outcome> {
  try {
    const env = environmentOf(fixture);
    const { stdout, stderr } = await run(process.execPath, ['src/commands/build.ts'], { env });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** Builds the fixtures that most tests look at. */
export async function buildFixtures(): Promise<void> {
  for (const fixture of [single, many]) {
    const { code, output } = await build(fixture);
    if (code !== 0) throw new Error(`The fixture ${fixture.content} does not build:\n${output}`);
  }
}
