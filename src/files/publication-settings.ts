import { formatFindings } from '../check/finding.ts';
import { type Publication, toPublication } from '../model/publication.ts';
import type { Setting } from './setting.ts';
import { survey } from './survey.ts';
import { Refusal } from './refusal.ts';

/**
 * The owner's settings.
 * @throws {Refusal} when they have faults, naming these
 */
export function publicationSettings(setting: Pick<Setting, 'content' | 'now'>): Publication {
  const { files, findings } = survey(setting);
  const file = files.find((each) => each.kind === 'publication');
  const errors = findings.filter((finding) => finding.file === file?.name && finding.severity === 'error');
  if (!file?.parsed || errors.length) throw new Refusal(formatFindings(errors));
  return toPublication(file.parsed);
}
