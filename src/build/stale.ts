import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recordName } from '../files/folders.ts';
import { dueSince, scheduleOf } from './schedule.ts';
import { now, type Setting } from '../files/setting.ts';

/** What a build is made of, besides the content. */
const sources = ['src/**', 'public/**', 'astro.config.mjs', 'package-lock.json'];

/** Whether there is no build in a folder, or something has changed since, or an embargo has passed. */
export function isStale(setting: Setting, site: string = setting.site): boolean {
  const record = join(site, recordName);
  if (!existsSync(record)) return true;
  const built = statSync(record).mtimeMs;
  const files = globSync([...sources, `${setting.content}/**`]);
  if (files.some((file) => statSync(file).mtimeMs > built)) return true;
  const { now: since } = JSON.parse(readFileSync(record, 'utf8')) as { now: string };
  return dueSince(scheduleOf(setting), since, now(setting)).length > 0;
}
