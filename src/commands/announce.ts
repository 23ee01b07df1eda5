import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { announcedFile, clientFolder } from '../files/folders.ts';
import { changesSince, type Pages, pagesIn } from '../render/changes.ts';
import type { Setting } from '../files/setting.ts';
import { type Notice, noticesFor, send } from './announcement.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { publicationSettings } from '../files/publication-settings.ts';
import { replaceFile } from '../files/write-file.ts';

/**
 * `npm run announce [-- --send]`: tells the WebSub hub and IndexNow which pages changed since each was last told.
 * Without `--send` it only says what it would do.
 */
await command(async (setting) => {
  const { values } = readArguments({ send: { type: 'boolean', default: false } });
  const settings = publicationSettings(setting);
  const pages = builtPages(setting);
  const file = announcedFile(setting);
  const told = lastTold(file);
  const notices = noticesFor(settings, (target) => changesSince(told[target] ?? {}, pages));
  if (!settings.hub && !settings.indexNowKey) {
    console.log('Nobody to tell: content/publication.yaml names neither “hub” nor “indexNowKey”.');
    return 0;
  }
  if (!notices.length) {
    console.log('Nothing has changed since the last announcement.');
    return 0;
  }
  if (!values.send) {
    for (const { summary } of notices) console.log(`Would tell ${summary}`);
    console.log('Nothing was sent. Run npm run announce -- --send after the site is online.');
    return 0;
  }
  const asker = { publication: settings.url, wayOut: setting.wayOut };
  const results = await Promise.all(
    notices.map(async (notice) => ({ notice, problem: await send(notice, asker) })),
  );
  for (const { notice, problem } of results) report(notice, problem);
  const failed = new Set(results.filter(({ problem }) => problem).map(({ notice }) => notice.target));
  for (const { target } of notices) if (!failed.has(target)) told[target] = pages;
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, `${JSON.stringify(told, null, 2)}\n`);
  return failed.size ? 1 : 0;
});

function report({ summary }: Notice, problem: string | undefined): void {
  if (problem) console.error(`Could not tell ${summary}\n  ${problem} It will be told again next time.`);
  else console.log(`Told ${summary}`);
}

function builtPages(setting: Setting): Pages {
  try {
    return pagesIn(readFileSync(join(clientFolder(setting), 'sitemap.xml'), 'utf8'));
  } catch {
    throw new Refusal(`There is no built site in ${setting.site}. Run npm run build first.`);
  }
}

/** What each of the two was told last; nothing at first. */
function lastTold(file: string): Record<string, Pages> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
