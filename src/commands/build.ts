import { build } from 'astro';
import { contentPlaces } from '../content-files.ts';
import { formatFindings } from '../desk/finding.ts';
import { contentFolder } from '../folders.ts';
import { findAll } from './findings.ts';

/** `npm run build`: refuses faulty content in the desk's words, then builds the site. */
async function main(): Promise<void> {
  const findings = findAll();
  if (findings.length) return stop(formatFindings(findings));
  if (!contentPlaces('articles').length) {
    return stop(
      `There is no article to publish: ${contentFolder}/articles/ is empty. Add one file, <slug>.mdx.`,
    );
  }
  await build({ logLevel: 'warn' });
  console.log('Built.');
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'production';
await main().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));
