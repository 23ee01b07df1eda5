import { watch } from 'node:fs';
import { countOf, type FramedFinding, formatFindings, toJson } from '../check/finding.ts';
import type { Setting } from '../files/setting.ts';
import { survey } from '../files/survey.ts';
import { command, readArguments } from './arguments.ts';
import { namedFiles } from './named-files.ts';

/** `npm run check -- [--json] [--watch] [FILE…]`: everything wrong in the content, with its place. */
const help = {
  json: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
} as const;

/** Findings of the named files; of all where none is named. */
function findingsOf(names: readonly string[], setting: Setting): readonly FramedFinding[] {
  const found = survey(setting);
  const isWanted = namedFiles(names, found);
  return found.findings.filter(({ file }) => isWanted(file));
}

function report(findings: readonly FramedFinding[], json: boolean): number {
  if (json) console.log(JSON.stringify(findings.map(toJson), null, 2));
  else console.log(findings.length ? formatFindings(findings) : countOf(findings));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Reports now and whenever a content file changes, until it is stopped. The marks are for editors’ task runners. */
async function watchContent(names: readonly string[], json: boolean, setting: Setting): Promise<never> {
  const again = () => {
    console.error('Checking …');
    report(findingsOf(names, setting), json);
    console.error('Watching for changes.');
  };
  again();
  let timer: NodeJS.Timeout | undefined;
  watch(setting.content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(again, 150);
  });
  return new Promise(() => {});
}

await command((setting) => {
  const { values, positionals } = readArguments(help);
  if (values.watch) return watchContent(positionals, values.json, setting);
  return report(findingsOf(positionals, setting), values.json);
});
