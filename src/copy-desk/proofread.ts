import { stageOf } from '../check/compare.ts';
import { type AcceptedList, withoutAccepted } from './rules/accepted.ts';
import { changeFaults, momentOf } from './rules/changed-rules.ts';
import { isKnown, readCopy } from './rules/read-copy.ts';
import { exampleFaults, houseStyle, type StyleRules } from './rules/house-style-rules.ts';
import { ownWords, withOwnWords } from './rules/lexicon.ts';
import { signOff } from './rules/sign-off.ts';
import { type CopyRule, isReadable, languageOf, type Story, toStory } from './rules/story.ts';
import { type Diagnosis, type DiagnosisOf, diagnose } from '../check/diagnose.ts';
import type { Kind } from '../check/kinds.ts';
import { type FramedFinding, inOrder, toFinding } from '../check/finding.ts';
import { toSource } from '../check/source.ts';
import { lexiconFor } from './lexicons.ts';
import { publishedText } from './published-texts.ts';
import type { Survey } from '../files/survey.ts';
import { now, type Setting } from '../files/setting.ts';

/** What the copy desk makes of the content. */
export interface Proof {
  /** By file, then line; what a person has accepted is left out. */
  findings: readonly FramedFinding[];
  /** What was not looked at, and why: a sentence each. */
  skipped: readonly string[];
}

/**
 * Reads the content as a copy desk does, and adds what the survey has found.
 * @param setting where what readers have lies, and the moment
 * @param isWanted which files to speak of, by their name; the others only serve for comparison
 * @param more findings from elsewhere, which may have been accepted too
 */
export function proofread(
  { files, findings }: Survey,
  setting: Pick<Setting, 'site' | 'now'>,
  isWanted: (name: string) => boolean,
  more: readonly FramedFinding[] = [],
): Proof {
  const desk = deskFiles(files);
  const readable = files.filter((file) => isWanted(file.source.name) && isReadable(file));
  const read = readable.flatMap((file) => readFile(file, desk, setting));
  const examples = files
    .filter(({ kind, source }) => kind === 'style-rules' && isWanted(source.name))
    .flatMap((file) => exampleFaults(file, desk.rules).map((fault) => toFinding(file.source, fault)));
  const checked = findings.filter(({ file }) => isWanted(file));
  // What stops a build cannot be accepted.
  const errors = checked.filter(({ severity }) => severity === 'error');
  const open = [...checked.filter(({ severity }) => severity !== 'error'), ...read, ...more];
  const sources = new Map(files.map(({ source }) => [source.name, source]));
  const { left, idle } = withoutAccepted(open, desk.accepted, sources);
  const unused = idle.filter(
    ({ file }) => isWanted(file) && readable.length === files.filter(isReadable).length,
  );
  return {
    findings: [...errors, ...left, ...examples, ...unused].sort(inOrder),
    skipped: unread(readable, desk),
  };
}

function readFile(file: Diagnosis, desk: Desk, setting: Pick<Setting, 'site' | 'now'>): FramedFinding[] {
  const story = desk.read(file);
  const faults = [...readCopy(story, desk.house), ...changes(story, desk.read, setting), ...signOff(story)];
  return faults.map((fault) => toFinding(file.source, fault));
}

/** What could not be read in languages that the desk does not know. */
function unread(files: readonly Diagnosis[], { read, usual }: Desk): string[] {
  const foreign = files.filter((file) => !isKnown(read(file))).map((file) => languageOf(file, usual));
  return [...new Set(foreign)].map(
    (language) =>
      `spelling, names, figures and marks in “${language}”: the copy desk knows English and Spanish.`,
  );
}

/** What every story is read with. */
interface Desk {
  rules: StyleRules;
  house: CopyRule;
  accepted: AcceptedList;
  /** Language of the publication. */
  usual: string;
  read: (file: Diagnosis) => Story;
}

/** The desk's own files, where they are sound; a faulty one is named by the survey. */
function deskFiles(files: readonly Diagnosis[]): Desk {
  const of = <K extends Kind>(kind: K) =>
    files.find((file): file is DiagnosisOf<K> & Diagnosis => file.kind === kind);
  const rules: StyleRules = of('style-rules')?.parsed ?? [];
  const entries = of('accepted')?.parsed ?? [];
  const accepted: AcceptedList = { entries, file: of('accepted') };
  const words = ownWords(of('words')?.source.text ?? '');
  const publication = of('publication');
  const usual = publication ? languageOf(publication, 'en') : 'en';
  const read = (file: Diagnosis): Story => {
    const language = languageOf(file, usual);
    const lexicon = lexiconFor(language);
    return toStory(file, language, lexicon && withOwnWords(lexicon, words));
  };
  return { rules, house: houseStyle(rules), accepted, usual, read };
}

/** Whether a text that readers have has changed without a word. */
function changes(story: Story, read: (file: Diagnosis) => Story, setting: Pick<Setting, 'site' | 'now'>) {
  const { file } = story;
  if (file.kind !== 'articles' || stageOf(file, now(setting)) !== 'live') return [];
  const text = publishedText(file.slug, setting.site);
  if (text === undefined) return [];
  const before = diagnose({ kind: 'articles', slug: file.slug, source: toSource(file.source.name, text) });
  return isReadable(before) ? changeFaults(story, read(before)) : [];
}

/** Whether two files of one article give the same date for their text. */
export function isSameDate(before: string, now: string): boolean {
  const [a, b] = [before, now].map((text) =>
    momentOf(diagnose({ kind: 'articles', slug: 'article', source: toSource('', text) })),
  );
  return a === b;
}
