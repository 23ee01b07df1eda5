/** One thing that is wrong in a content file. */
export interface Finding {
  /** Path from the project's root. */
  file: string;
  severity: 'error' | 'warning';
  /** Rule name from the content contract. */
  rule: string;
  /** One sentence. */
  message: string;
  /** One remedy, in the imperative. */
  fix: string;
}

/** Findings as a person reads them, one block each, then a count. */
export function formatFindings(findings: readonly Finding[]): string {
  const blocks = findings.map(
    ({ file, severity, rule, message, fix }) => `${file} ${severity} [${rule}] ${message}\n  Fix: ${fix}.`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [...blocks, `${errors} ${errors === 1 ? 'error' : 'errors'}.`].join('\n\n');
}
