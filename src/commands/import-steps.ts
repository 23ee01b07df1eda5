import { join } from 'node:path';
import { nameOf } from '../content-files.ts';
import { contentFolder } from '../folders.ts';
import type { EarlierReply } from '../server/replies/import-replies.ts';
import type { SurveyedFile } from '../survey.ts';
import { repliesOf } from '../wordpress/comments.ts';
import type { Draft } from '../wordpress/drafts.ts';
import type { WordPressExport } from '../wordpress/export.ts';
import { languageOf } from '../wordpress/languages.ts';
import type { Entry, Existing } from '../wordpress/plan.ts';
import { articleReport, conflictLine, leftLines, redirectLines, tally } from '../wordpress/report.ts';
import { harmless } from './reply-text.ts';
import { createFile } from './write-file.ts';

/** What an import is about to do. */
export interface ImportRun {
  entries: readonly Entry[];
  /** Whether nothing is written. */
  isDry: boolean;
  /** What is to be said of comments, by slug. */
  notices: ReadonlyMap<string, readonly string[]>;
}

/** What became of the posts. */
interface Written {
  count: number;
  /** Articles that are in the content now. */
  slugs: Set<string>;
  refused: string[];
}

/** Ids and addresses that the content has already. */
export function existingContent(files: readonly SurveyedFile[]): Existing {
  const articles = files.filter(({ kind }) => kind === 'articles');
  const fieldsOf = ({ data }: SurveyedFile) => (data ?? {}) as { id?: unknown; formerly?: unknown };
  const former = articles.flatMap((file) => {
    const { formerly } = fieldsOf(file);
    return Array.isArray(formerly) ? formerly.map(String) : [];
  });
  const pages = files.filter(({ kind }) => kind === 'pages').map(({ slug }) => slug);
  return {
    articles: new Map(articles.map((file) => [String(fieldsOf(file).id), file.slug])),
    slugs: new Set(articles.map(({ slug }) => slug)),
    otherAddresses: new Set([...pages, ...former]),
  };
}

/** The comments of all posts that are, or will be, in the content. */
export function harvestComments(entries: readonly Entry[], exported: WordPressExport, usual: string) {
  const replies: EarlierReply[] = [];
  const left: string[] = [];
  const notices = new Map<string, string[]>();
  for (const { item, slug, state } of entries) {
    if (state === 'conflict') continue;
    const found = repliesOf(item, exported.site);
    const language = languageOf(item, exported) ?? usual;
    for (const reply of found.replies) replies.push({ ...reply, article: slug, language });
    for (const why of found.left) left.push(why);
    notices.set(slug, found.notices);
  }
  return { replies, left, notices };
}

/** Writes what is new, each file whole or not at all, and says of each what an editor must know. */
export function writeDrafts(
  { entries, isDry, notices }: ImportRun,
  draftOf: (entry: Entry) => Draft,
): Written {
  const written: Written = { count: 0, slugs: new Set(), refused: [] };
  for (const entry of entries) {
    if (entry.state === 'conflict') written.refused.push(conflictLine(entry));
    if (entry.state === 'known') written.slugs.add(entry.slug);
    if (entry.state !== 'new') continue;
    const { text, remarks } = draftOf(entry);
    const path = join(contentFolder, 'articles', `${entry.slug}.mdx`);
    if (entry.reason) remarks.notices.unshift(`the address is new: ${entry.reason}`);
    remarks.notices.push(...(notices.get(entry.slug) ?? []));
    console.log(`${harmless(articleReport(nameOf(path), remarks))}\n`);
    if (text === undefined || !(isDry || createFile(path, text))) {
      written.refused.push(
        text === undefined ? `“${entry.headline}”: ${remarks.lost.at(-1)}` : conflictLine(entry),
      );
      continue;
    }
    written.count += 1;
    written.slugs.add(entry.slug);
  }
  return written;
}

/** What is to be said at the end. */
interface Summary {
  run: ImportRun;
  written: Written;
  exported: WordPressExport;
  replies: number;
  added: number;
  left: readonly string[];
}

/** Says what was done, what was not, and what is to do. */
export function printSummary({ run, written, exported, replies, added, left }: Summary): void {
  const known = run.entries.filter(({ state }) => state === 'known').length;
  const parts: [title: string, lines: readonly string[]][] = [
    ['Not imported', written.refused],
    ['Not carried over from the export', leftLines(exported)],
    ['Comments not carried over', left.length ? [tally(left)] : []],
    [
      'Old addresses, for your host to redirect',
      redirectLines(run.entries.filter(({ slug }) => written.slugs.has(slug))),
    ],
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
  if (run.isDry) console.log('This was a dry run: nothing was written.');
  else if (written.count) console.log('Pictures are listed, not fetched. See the drafts: npm run dev');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
