import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from '../../files/content-files.ts';
import { readYaml } from '../../check/yaml-file.ts';
import { type Redirect, withSlash } from '../../model/redirects.ts';
import { canLeadOn, oldAddresses } from './report.ts';
import { Refusal } from '../../files/refusal.ts';
import type { ImportRun, Written } from './import-steps.ts';
import { replaceFile } from '../../files/write-file.ts';

const preface =
  '# Addresses of the time before, and where they lead now. Those of drafts lead nowhere until these are published.\n';

/** What became of old addresses. */
export interface OldAddresses {
  /** How many were added to the content, or would be. */
  added: number;
  /** Those that the site cannot lead on from. */
  left: readonly Redirect[];
}

/**
 * Lets old addresses lead to the drafts. What stands in the file stays as it is, notes included.
 * @throws {Refusal} when nothing can be added to what stands there
 */
export function redirectOld({ entries, isDry }: ImportRun, written: Written, content: string): OldAddresses {
  // Addresses of the time before, which every build hands to the hosts.
  const file = join(content, 'redirects.yaml');
  const old = oldAddresses(entries.filter(({ slug }) => written.slugs.has(slug)));
  const before = existsSync(file) ? readFileSync(file, 'utf8') : preface;
  const known = new Set(fromsOf(before)?.map(withSlash));
  const carried = new Map(old.filter(canLeadOn).map((redirect) => [withSlash(redirect.from), redirect]));
  const fresh = [...carried].filter(([from]) => !known.has(from)).map(([, redirect]) => redirect);
  if (fresh.length && !isDry) replaceFile(file, extended(before, fresh, nameOf(file)));
  return { added: fresh.length, left: old.filter((redirect) => !canLeadOn(redirect)) };
}

function extended(before: string, redirects: readonly Redirect[], name: string): string {
  const lines = redirects.map(({ from, to }) => `- from: ${from}\n  to: ${to}\n`);
  const text = `${before.replace(/\n*$/, '\n')}${lines.join('')}`;
  if (fromsOf(text)) return text;
  throw new Refusal(
    `Nothing can be added to ${name}: it is no list of lines. Mend it (npm run check) and import again.`,
  );
}

/** The addresses from which a text leads on; nothing when it is no list. */
function fromsOf(yaml: string): string[] | undefined {
  const { data } = readYaml(yaml);
  if (!Array.isArray(data)) return;
  return data.flatMap((entry: { from?: unknown } | null) =>
    typeof entry?.from === 'string' ? [entry.from] : [],
  );
}
