import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FramedFinding, toFinding, warning } from '../../check/finding.ts';
import { previewFolder } from '../../files/folders.ts';
import { publicationFields } from '../../check/publication-fields.ts';
import type { Setting } from '../../files/setting.ts';
import type { Survey, SurveyedFile } from '../../files/survey.ts';
import { deadAddresses } from './dead-addresses.ts';
import { openPages } from './page-links.ts';
import { isStale } from '../../build/stale.ts';

/** What the links of the built site are worth. */
export interface SiteLinks {
  findings: readonly FramedFinding[];
  /** What was not looked at, and why: a sentence each. */
  skipped: readonly string[];
}

/**
 * Follows every link of the pages that files become: within the site to the element that is meant, and, unless
 * offline, to other sites. The site is the preview, so that drafts and embargoed stories are followed too and
 * nothing is published by looking; it is built where the content is newer.
 */
export async function siteLinks(
  { files, findings, blocking }: Survey,
  setting: Setting,
  isWanted: (name: string) => boolean,
  offline: boolean,
): Promise<SiteLinks> {
  const wanted = files.filter(({ name }) => isWanted(name));
  const abroad = offline
    ? { findings: [], skipped: ['Links to other sites: --offline.'] }
    : await deadAddresses(wanted, { publication: ownAddress(files), wayOut: setting.wayOut });
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const built = blocking.length ? 'there are errors to mend first' : await buildPreview(setting);
  if (built) return { ...abroad, skipped: [...abroad.skipped, `The built site: ${built}.`] };
  const sound = wanted.filter(({ name }) => !faulty.has(name));
  return {
    findings: [...abroad.findings, ...innerFindings(sound, previewFolder(setting))],
    skipped: abroad.skipped,
  };
}

/** The publication's address, while the settings are right. */
function ownAddress(files: readonly SurveyedFile[]): string | undefined {
  const settings = files.find(({ kind }) => kind === 'publication');
  const isRight = settings && !settings.faults.some(({ severity }) => severity === 'error');
  return isRight ? publicationFields(settings.data).url : undefined;
}

/** Builds the preview if something is newer than it; why that failed, if it did. */
async function buildPreview(setting: Setting): Promise<string | undefined> {
  if (!isStale(setting, previewFolder(setting))) return undefined;
  console.error('Building the preview to follow its links …');
  try {
    await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--preview'], {
      maxBuffer: 64_000_000,
    });
    return undefined;
  } catch (cause) {
    const [first = ''] = String((cause as { stderr?: string }).stderr ?? cause)
      .trim()
      .split('\n');
    return `the preview could not be built (${first})`;
  }
}

function innerFindings(files: readonly SurveyedFile[], preview: string): FramedFinding[] {
  const client = join(preview, 'client');
  const pages = openPages(client);
  return files.flatMap((file) => {
    const page = pageOf(file);
    if (!page || !existsSync(join(client, page))) return [];
    const dead = pages
      .deadLinksOf(page)
      .filter(({ address }) => placeOf(file, address) || file.kind !== 'publication');
    return dead.flatMap(({ address, reason }) => {
      const range = placeOf(file, address);
      // What a layout writes stands in no file of the editor's: the settings, or a fault of the program.
      if (!range) return [];
      return [
        toFinding(
          file.source,
          warning('dead-link', range, `“${address}” ${reason}`, 'mend the address, or remove the link'),
        ),
      ];
    });
  });
}

/** The page that a file becomes; for the settings the front page, which has all that they lead to. */
function pageOf({ kind, slug }: SurveyedFile): string | undefined {
  if (kind === 'articles' || kind === 'pages') return join(slug, 'index.html');
  return kind === 'publication' ? 'index.html' : undefined;
}

function placeOf({ source: { text } }: SurveyedFile, address: string): readonly [number, number] | undefined {
  const start = [address, decodeURI(address)].map((each) => text.indexOf(each)).find((at) => at >= 0);
  return start === undefined ? undefined : [start, start + address.length];
}
