import type { TestProject } from 'vitest/node';
import type { Engine } from '../../src/server/store/migrations.ts';
import { startPostgres } from '../postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The databases that a project of vitest is there to try. */
    databases: readonly Engine[];
    /** Address of a PostgreSQL server; empty where there is none. */
    postgres: string;
  }
}

/** Starts a database server once, before any test file that stores something. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide('postgres', postgres?.url ?? '');
  return async () => postgres?.stop();
}
