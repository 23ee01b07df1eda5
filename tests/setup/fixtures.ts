import { buildFixtures } from '../fixture-sites.ts';

/** Builds the fixtures once, before any test file that reads them. */
export default async function setup(): Promise<void> {
  await buildFixtures();
}
