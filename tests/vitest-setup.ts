import { buildFixtures } from './fixture-sites.ts';

/** Builds the fixtures once, before any test file runs. */
export default async function setup(): Promise<void> {
  await buildFixtures();
}
