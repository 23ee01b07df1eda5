import { readFileSync } from 'node:fs';
import { buildRecord } from '../files/folders.ts';
import { isInstant } from '../model/dates.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { dueSince, scheduleOf, sentenceOf } from '../build/schedule.ts';
import { now, type Setting } from '../files/setting.ts';

/**
 * `npm run due [-- --since INSTANT]`: whether an embargo has passed since the last build.
 * Exit code 0: due, build again. 10: not yet, or nothing is scheduled. 1: it cannot be told.
 */
await command((setting) => {
  const { values } = readArguments({ since: { type: 'string' } });
  const since = values.since === undefined ? lastBuild(setting) : checked(values.since);
  const moment = now(setting);
  const schedule = scheduleOf(setting);
  const { coming } = schedule;
  const due = dueSince(schedule, since, moment);
  for (const each of due) console.log(`Due: ${sentenceOf(each, setting)}`);
  if (due.length) return 0;
  console.log(coming[0] ? `Not yet. Next: ${sentenceOf(coming[0], setting)}` : 'Nothing is scheduled.');
  return 10;
});

function checked(text: string): string {
  if (isInstant(text)) return text;
  throw new Refusal(
    `--since “${text}” is not a date, a time and an offset. Write it like 2026-03-01T09:00:00-05:00.`,
  );
}

/** The moment that the last build wrote into its output. */
function lastBuild(setting: Setting): string {
  const record = buildRecord(setting);
  try {
    const { now: recorded } = JSON.parse(readFileSync(record, 'utf8'));
    if (isInstant(recorded)) return recorded;
    throw new TypeError('The record holds no instant.');
  } catch {
    throw new Refusal(
      `There is no record of a build in ${record}. Run npm run build, or give --since INSTANT.`,
    );
  }
}
