import { run } from '../../fixture-sites.ts';
import { publicationOf } from './publication-of.ts';

/** Prints how long `npm run preflight` takes for a thousand articles whose preview is built, start-up included. */
export async function benchPreflight(): Promise<void> {
  const fixture = publicationOf(1000);
  const built = await run('build', ['--preview'], fixture);
  if (built.code !== 0) throw new Error(`The preview for the bench failed:\n${built.stderr}`);
  const start = performance.now();
  const { code, stdout } = await run('preflight', ['--offline'], fixture);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code !== 0) throw new Error(`The publication of 1000 has faults: ${stdout.slice(-500)}`);
  console.log(`preflight of 1000 articles: ${seconds} s, start-up included (budget 60)`);
}
