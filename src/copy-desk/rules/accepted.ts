import type { z } from 'zod';
import type { acceptedSchema } from '../../schema/desk-files.ts';
import type { Diagnosis } from '../../check/diagnose.ts';
import { type FramedFinding, toFinding, warning } from '../../check/finding.ts';
import { valuePlace } from '../../check/locate.ts';
import { offsetAt, type Source } from '../../check/source.ts';

/** The entries of `content/desk/accepted.yaml`. */
export type Accepted = z.output<typeof acceptedSchema>;

/** The list of what has been accepted, with the file that it stands in. */
export interface AcceptedList {
  entries: Accepted;
  file: Diagnosis | undefined;
}

/**
 * Takes out what somebody has accepted with a reason.
 * @param sources every file by its name
 * @returns what is left, and the entries that took nothing out
 */
export function withoutAccepted(
  findings: readonly FramedFinding[],
  { entries, file }: AcceptedList,
  sources: ReadonlyMap<string, Source>,
): { left: FramedFinding[]; idle: FramedFinding[] } {
  const used = new Set<number>();
  const left = findings.filter((finding) => {
    const index = entries.findIndex((entry) => isMeant(entry, finding, sources.get(finding.file)));
    if (index >= 0) used.add(index);
    return index < 0;
  });
  const { yaml, source } = file ?? {};
  if (!yaml || !source) return { left, idle: [] };
  const idle = [...entries.entries()].filter(([index]) => !used.has(index));
  return {
    left,
    idle: idle.map(([index, entry]) => toFinding(source, idleFault(entry, valuePlace(yaml, [index])))),
  };
}

const idleFault = ({ rule, file }: Accepted[number], place: readonly [number, number]) =>
  warning(
    'unused-acceptance',
    place,
    `“${rule}” finds nothing like this in ${file} any more`,
    'remove the entry',
  );

function isMeant(entry: Accepted[number], finding: FramedFinding, source: Source | undefined): boolean {
  if (entry.file !== finding.file || entry.rule !== finding.rule) return false;
  if (entry.text === undefined || !source) return entry.text === undefined;
  const start = offsetAt(source, finding);
  const end = offsetAt(source, { line: finding.endLine, column: finding.endColumn });
  const found = source.text.slice(start, end);
  return found.includes(entry.text) || entry.text.includes(found);
}
