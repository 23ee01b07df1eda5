import { codeFrame, visible } from './code-frame.ts';
import { placeAt, type Source } from './source.ts';

/** How grave a finding is; `confirm` is for a person to tick. */
export type Severity = 'error' | 'warning' | 'confirm';

/** Something wrong between two offsets of one source. */
export interface Fault {
  start: number;
  end: number;
  severity: Severity;
  /** Rule name from the content contract. */
  rule: string;
  /** One sentence, with its full stop. */
  message: string;
  /** One remedy in the imperative, with its full stop. */
  fix: string;
}

/** One thing that is wrong, with its place: what `--json` prints. The end is exclusive. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: Severity;
  rule: string;
  message: string;
  fix: string;
}

/** A finding with the lines of its file around it, as a person sees it. */
export interface FramedFinding extends Finding {
  frame: string;
}

/** An error from a sentence about the value and a remedy, both without their full stop. */
export function error(
  rule: string,
  [start, end]: readonly [number, number],
  message: string,
  fix: string,
): Fault {
  return { start, end, severity: 'error', rule, message: `${short(message)}.`, fix: `${short(fix)}.` };
}

/** A sentence in which no value goes on for pages: a whole file may have slipped into a field. */
const short = (sentence: string): string =>
  sentence.replaceAll(/“([^”]{120})[^”]+/gu, '“$1…').replace(/^(.{1200}).*/su, '$1…');

/** The same as a warning. */
export const warning = (...of: Parameters<typeof error>): Fault => ({ ...error(...of), severity: 'warning' });

/** Names a fault's place in its file. */
export function toFinding(
  source: Source,
  { start, end, severity, rule, message, fix }: Fault,
): FramedFinding {
  const from = placeAt(source, Math.min(start, source.text.length));
  const to = placeAt(source, Math.min(Math.max(end, start), source.text.length));
  return {
    file: source.name,
    ...from,
    endLine: to.line,
    endColumn: to.column,
    severity,
    rule,
    message,
    fix,
    frame: codeFrame(source, from, to),
  };
}

/** By file, then line, then column, then rule. */
export const inOrder = (a: Finding, b: Finding): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One finding as a person reads it. */
export const formatFinding = (finding: FramedFinding): string => {
  const { file, line, column, severity, rule, message, fix, frame } = finding;
  // Names and values come from files that anybody may have written.
  const [place, said, remedy] = [file, message, fix].map(visible);
  return `${place}:${line}:${column} ${severity} [${rule}] ${said}\n  Fix: ${remedy}\n${frame}`.trimEnd();
};

/** Findings, one block each, then a count. */
export function formatFindings(findings: readonly FramedFinding[]): string {
  return [...findings.map(formatFinding), countOf(findings)].join('\n\n');
}

/** `2 errors, 1 warning.` */
export function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What `--json` prints of a finding, and nothing else. */
export function toJson({ frame: _, ...finding }: FramedFinding): Finding {
  return finding;
}
