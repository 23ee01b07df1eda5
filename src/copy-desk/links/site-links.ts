import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FramedFinding, toFinding, warning } from '../../check/finding.ts';
import { previewFolder } from '../../files/folders.ts';
import type { Setting } from '../../files/setting.ts';
import type { Survey, SurveyedFile } from '../../files/survey.ts';
import { deadAddresses, type FollowedLinks } from './dead-addresses.ts';
import { openPages } from './page-links.ts';

/**
 * Follows every link of the pages that files become: within the site to the element that is meant, and, unless
 * offline, to other sites. The site is the preview, so that drafts and embargoed stories are followed too and
 * nothing is published by looking.
 * @param buildPreview builds it where the content is newer; why that failed, if it did
 */
export async function siteLinks(
  { files, findings, blocking }: Survey,
  setting: Setting,
  isWanted: (name: string) => boolean,
  offline: boolean,
  buildPreview: (setting: Setting) => Promise<string | undefined>,
): Promise<FollowedLinks> {
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
  return files.find((file) => file.kind === 'publication')?.parsed?.url;
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
