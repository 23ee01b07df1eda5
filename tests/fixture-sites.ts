import { execFile } from 'node:child_process';
import { dirname, relative } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../src/files/folders.ts';

const execute = promisify(execFile);

/** A site that is built from a fixture, never from the owner's content. */
export interface FixtureSite {
  content: string;
  /** The static site within the build. */
  site: string;
  /** The moment at which it is built. */
  now: string;
}

/** One article: the first story of the sample publication, on the day after it appeared. */
export const single: FixtureSite = {
  content: 'tests/fixtures/single',
  site: '.test/single/client',
  now: '2025-11-05T12:00:00Z',
};

/** Several articles, which between them use everything that an editor may write. */
export const many: FixtureSite = {
  content: 'tests/fixtures/many',
  site: '.test/many/client',
  now: '2026-03-10T12:00:00Z',
};

/** Arabic, Spanish and English, and an article of everything that is too long, too many or too large. */
export const languages: FixtureSite = {
  content: 'tests/fixtures/languages',
  site: '.test/languages/client',
  now: '2026-03-10T12:00:00Z',
};

/** One article for each stage: draft, embargoed, live, withdrawn. */
export const stages: FixtureSite = {
  content: 'tests/fixtures/stages',
  site: '.test/stages/client',
  now: '2026-03-10T12:00:00Z',
};

/** The preview of the same, which shows all of them. */
export const stagesPreview: FixtureSite = { ...stages, site: '.test/stages-preview/client' };

/** The environment in which the project's commands work on a fixture: a person's, not the test runner's. */
export function environmentOf({ content, site, now }: FixtureSite): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|(NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$)/.test(name),
  );
  const folder = dirname(site);
  return {
    ...Object.fromEntries(own),
    BROADSIDE_CONTENT: content,
    BROADSIDE_SITE: folder,
    BROADSIDE_DATA: `${folder}-data`,
    BUILD_NOW: now,
  };
}

/** Where builds of a fixture keep what makes the next one faster. */
export const cacheFolderOf = ({ content }: FixtureSite): string =>
  relative('.', cacheFolder({ content, use: 'site' }));

/** What a command left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one of the project's commands on a fixture, as `npm run NAME -- …` does. */
export async function run(
  name: string,
  options: string[],
  fixture: FixtureSite,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const command = [`src/commands/${name}.ts`, ...options];
  const limits = { env: { ...environmentOf(fixture), ...env }, maxBuffer: 64_000_000 };
  try {
    return { code: 0, ...(await execute(process.execPath, command, limits)) };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}
