import { join } from 'node:path';
import { addressBook } from '../../check/address-owner.ts';
import { nameOf } from '../../files/content-files.ts';
import type { EarlierReply } from '../../model/reply.ts';
import type { SurveyedFile } from '../../files/survey.ts';
import { repliesOf } from './comments.ts';
import type { Draft } from './drafts.ts';
import type { WordPressExport } from './export.ts';
import { languageOf } from './languages.ts';
import type { Entry, Existing } from './plan.ts';
import { articleReport, conflictLine } from './report.ts';
import { harmless } from '../../check/harmless.ts';
import { createFile } from '../../files/write-file.ts';

/** What an import is about to do. */
export interface ImportRun {
  entries: readonly Entry[];
  /** Whether nothing is written. */
  isDry: boolean;
  /** What is to be said of comments, by slug. */
  notices: ReadonlyMap<string, readonly string[]>;
}

/** What became of the posts. */
export interface Written {
  count: number;
  /** Articles that are in the content now. */
  slugs: Set<string>;
  refused: string[];
}

/** Ids and addresses that are taken already. */
export function existingContent(files: readonly SurveyedFile[]): Existing {
  const articles = files.filter(({ kind }) => kind === 'articles');
  return {
    articles: new Map(articles.map(({ fields, slug }) => [String(fields.id), slug])),
    ownerOf: addressBook(files),
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
  content: string,
  draftOf: (entry: Entry) => Draft,
): Written {
  const written: Written = { count: 0, slugs: new Set(), refused: [] };
  for (const entry of entries) {
    if (entry.state === 'conflict') written.refused.push(conflictLine(entry));
    if (entry.state === 'known') written.slugs.add(entry.slug);
    if (entry.state !== 'new') continue;
    const { text, remarks } = draftOf(entry);
    const path = join(content, 'articles', `${entry.slug}.mdx`);
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
