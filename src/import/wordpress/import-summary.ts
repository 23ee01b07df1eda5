import type { WordPressExport } from './export.ts';
import { leftLines, tally } from './report.ts';
import type { ImportRun, Written } from './import-steps.ts';
import type { OldAddresses } from './redirects-file.ts';
import { harmless } from '../../check/harmless.ts';

/** What is to be said at the end. */
interface Summary {
  run: ImportRun;
  written: Written;
  exported: WordPressExport;
  replies: number;
  added: number;
  left: readonly string[];
  addresses: OldAddresses;
}

/** Says what was done, what was not, and what is to do. */
export function printSummary({ run, written, exported, replies, added, left, addresses }: Summary): void {
  const known = run.entries.filter(({ state }) => state === 'known').length;
  const parts: [title: string, lines: readonly string[]][] = [
    ['Not imported', written.refused],
    ['Not carried over from the export', leftLines(exported)],
    ['Comments not carried over', left.length ? [tally(left)] : []],
    ['Old addresses, for your host to redirect', addresses.left.map(({ from, to }) => `${from} ${to} 301`)],
  ];
  for (const [title, lines] of parts)
    if (lines.length) console.log(`${title}:\n${lines.map((line) => `  ${harmless(line)}`).join('\n')}\n`);
  const would = run.isDry ? 'would be ' : '';
  console.log(
    `${plural(written.count, 'draft')} ${would}written, ${known} there already, ${written.refused.length} not imported.`,
  );
  if (replies) {
    const before = replies - added ? `, ${replies - added} there already` : '';
    console.log(
      `${plural(added, 'comment')} ${run.isDry ? 'would wait' : 'wait'} as replies${before}: npm run replies -- review`,
    );
  }
  if (addresses.added)
    console.log(
      `${plural(addresses.added, 'old address', 'old addresses')} ${run.isDry ? 'would lead' : 'lead'} to them: content/redirects.yaml`,
    );
  if (run.isDry) console.log('This was a dry run: nothing was written.');
  else if (written.count) console.log('Pictures are listed, not fetched. See the drafts: npm run dev');
}

const plural = (count: number, word: string, more = `${word}s`): string =>
  `${count} ${count === 1 ? word : more}`;
