import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { countOf, type FramedFinding, formatFindings, toJson } from '../desk/finding.ts';
import { contentFolder } from '../folders.ts';
import { survey } from '../survey.ts';
import { command, Refusal, readArguments } from './arguments.ts';

/** `npm run check -- [--json] [--watch] [FILE…]`: everything wrong in the content, with its place. */
const help = {
  json: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
} as const;

/** Findings of the named files; of all where none is named. */
function findingsOf(names: readonly string[]): readonly FramedFinding[] {
  const { files, findings } = survey();
  const wanted = names.map((name) => resolve(name));
  const known = new Set([...files.map(({ path }) => path), ...findings.map(({ file }) => resolve(file))]);
  const stranger = wanted.findIndex((path) => !known.has(path));
  if (stranger >= 0)
    throw new Refusal(
      `${names[stranger]} is no content file. Name a file below content/, from the project’s root.`,
    );
  return wanted.length ? findings.filter(({ file }) => wanted.includes(resolve(file))) : findings;
}

function report(findings: readonly FramedFinding[], json: boolean): number {
  if (json) console.log(JSON.stringify(findings.map(toJson), null, 2));
  else console.log(findings.length ? formatFindings(findings) : countOf(findings));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Reports now and whenever a content file changes, until it is stopped. The marks are for editors’ task runners. */
async function watchContent(names: readonly string[], json: boolean): Promise<never> {
  const again = () => {
    console.error('Checking …');
    report(findingsOf(names), json);
    console.error('Watching for changes.');
  };
  again();
  let timer: NodeJS.Timeout | undefined;
  watch(contentFolder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(again, 150);
  });
  return new Promise(() => {});
}

await command(() => {
  const { values, positionals } = readArguments(help);
  if (values.watch) return watchContent(positionals, values.json);
  return report(findingsOf(positionals), values.json);
});
