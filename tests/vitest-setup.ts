import type { TestProject } from 'vitest/node';
import { buildFixtures } from './fixture-sites.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL server; empty where there is none. */
    postgres: string;
  }
}

/** Builds the fixtures and starts a database server once, before any test file runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [postgres] = await Promise.all([startPostgres(), buildFixtures()]);
  project.provide('postgres', postgres?.url ?? '');
  return async () => postgres?.stop();
}
