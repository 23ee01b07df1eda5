import { type FramedFinding, toJson } from '../check/finding.ts';
import { proofread } from '../copy-desk/proofread.ts';
import { survey } from '../files/survey.ts';
import { buildPreview } from './build-preview.ts';
import { command, readArguments } from './arguments.ts';
import { namedFiles } from './named-files.ts';
import { preflightText } from './preflight-text.ts';
import { siteLinks } from '../copy-desk/links/site-links.ts';

/** `npm run preflight -- [--offline] [--strict] [--json] [FILE…]`: what a copy desk says before an article goes out. */
const options = {
  offline: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

await command(async (setting) => {
  const { values, positionals } = readArguments(options);
  const found = survey(setting);
  const isWanted = namedFiles(positionals, found);
  const links = await siteLinks(found, setting, isWanted, values.offline, buildPreview);
  const proof = proofread(found, setting, isWanted, links.findings);
  const { findings } = proof;
  if (values.json) console.log(JSON.stringify(findings.map(toJson), null, 2));
  else console.log(preflightText(findings));
  for (const sentence of [...proof.skipped, ...links.skipped]) console.error(`Not looked at: ${sentence}`);
  return isRefused(findings, values.strict) ? 1 : 0;
});

function isRefused(findings: readonly FramedFinding[], strict: boolean): boolean {
  return findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}
