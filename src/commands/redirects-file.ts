import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from '../content-files.ts';
import { readYaml } from '../desk/yaml-file.ts';
import { contentFolder } from '../folders.ts';
import { type Redirect, withSlash } from '../model/redirects.ts';
import type { Existing } from '../wordpress/plan.ts';
import { canLeadOn, oldAddresses } from '../wordpress/report.ts';
import { Refusal } from './arguments.ts';
import type { ImportRun, Written } from './import-steps.ts';
import { replaceFile } from './write-file.ts';

/** Addresses of the time before, which every build hands to the hosts. */
const file = join(contentFolder, 'redirects.yaml');

const preface =
  '# Addresses of the time before, and where they lead now. Those of drafts lead nowhere until these are published.\n';

/**
 * Adds addresses to `content/redirects.yaml`. What stands there stays as it is, notes included.
 * @throws {Refusal} when nothing can be added to what stands there
 */
function addRedirects(redirects: readonly Redirect[]): void {
  if (!redirects.length) return;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : preface;
  const lines = redirects.map(({ from, to }) => `- from: ${from}\n  to: ${to}\n`);
  const text = `${before.replace(/\n*$/, '\n')}${lines.join('')}`;
  if (!Array.isArray(readYaml(text).data))
    throw new Refusal(
      `Nothing can be added to ${nameOf(file)}: it is no list of lines. Mend it (npm run check) and import again.`,
    );
  replaceFile(file, text);
}

/** What became of old addresses. */
export interface OldAddresses {
  /** How many were added to the content, or would be. */
  added: number;
  /** Those that the site cannot lead on from. */
  left: readonly Redirect[];
}

/** Lets old addresses lead to the drafts. */
export function redirectOld(
  { entries, isDry }: ImportRun,
  written: Written,
  existing: Existing,
): OldAddresses {
  const old = oldAddresses(entries.filter(({ slug }) => written.slugs.has(slug)));
  const carried = new Map(old.filter(canLeadOn).map((redirect) => [withSlash(redirect.from), redirect]));
  const fresh = [...carried]
    .filter(([from]) => !existing.redirected.has(from))
    .map(([, redirect]) => redirect);
  if (!isDry) addRedirects(fresh);
  return { added: fresh.length, left: old.filter((redirect) => !canLeadOn(redirect)) };
}
