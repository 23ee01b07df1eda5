import { importReplies } from '../server/replies/import-replies.ts';
import { readSettings } from '../server/environment.ts';
import { openStore } from '../server/store/open.ts';
import { survey } from '../files/survey.ts';
import { draftMaker } from '../import/wordpress/drafts.ts';
import { planEntries } from '../import/wordpress/plan.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { readExportFile } from '../import/wordpress/export-file.ts';
import {
  existingContent,
  harvestComments,
  type ImportRun,
  writeDrafts,
} from '../import/wordpress/import-steps.ts';
import { printSummary } from '../import/wordpress/import-summary.ts';
import { redirectOld } from '../import/wordpress/redirects-file.ts';
import { publicationSettings } from '../files/publication-settings.ts';

/**
 * `npm run import -- FILE.xml [--dry-run]`: posts of a WordPress export as drafts, their comments as replies that
 * wait for an editor, and a report of the rest. What is there already is left alone, so that it can be run again.
 */
await command(async (setting) => {
  const { values, positionals } = readArguments({ 'dry-run': { type: 'boolean', default: false } });
  const [file, ...more] = positionals;
  if (!file || more.length) throw new Refusal('Which file? npm run import -- FILE.xml [--dry-run]');
  const exported = readExportFile(file);
  const publication = publicationSettings(setting);
  const existing = existingContent(survey(setting).files);
  const entries = planEntries(exported, existing, new URL(publication.url).hostname);
  const { replies, left, notices } = harvestComments(entries, exported, publication.language);
  // Opened before anything is written, and not at all where there is nothing to put in.
  const store =
    replies.length && !values['dry-run'] ? await openStore(readSettings(process.env).store) : undefined;
  try {
    const run: ImportRun = { entries, isDry: values['dry-run'], notices };
    const written = writeDrafts(run, setting.content, draftMaker(exported, entries, publication, existing));
    const there = replies.filter(({ article }) => written.slugs.has(article));
    const added = store ? await importReplies(store, there) : there.length;
    const addresses = redirectOld(run, written, setting.content);
    printSummary({ run, written, exported, replies: there.length, added, left, addresses });
    return written.refused.length ? 1 : 0;
  } finally {
    await store?.close();
  }
});
