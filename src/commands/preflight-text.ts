import { visible } from '../check/code-frame.ts';
import { countOf, type FramedFinding, formatFindings } from '../check/finding.ts';

/** Parts of the list to sign off, in the order in which they are printed. */
const parts: Record<string, string> = {
  'confirm-figure': 'Figures: compare each with its source',
  'confirm-quotation': 'Quotations: compare each with the recording or the notes',
  'confirm-name': 'Names met once: check spelling and title',
};

/** What preflight prints: a list for each file to tick, then what is wrong, so that this stands last on the screen. */
export function preflightText(findings: readonly FramedFinding[]): string {
  const wrong = findings.filter(({ severity }) => severity !== 'confirm');
  const open = findings.filter(({ severity }) => severity === 'confirm');
  const lists = [...Map.groupBy(open, ({ file }) => file)].map(([file, own]) => signOffList(file, own));
  return [...lists, wrong.length ? formatFindings(wrong) : countOf(wrong)].join('\n\n');
}

function signOffList(file: string, findings: readonly FramedFinding[]): string {
  const blocks = Object.entries(parts).flatMap(([rule, title]) => {
    const own = findings.filter((finding) => finding.rule === rule);
    const lines = own.map(
      ({ line, message }) => `  [ ] line ${line}  ${visible(message.replace(/\.$/, ''))}`,
    );
    return lines.length ? [`  ${title}`, ...lines] : [];
  });
  return [`To sign off in ${file}`, ...blocks].join('\n');
}
