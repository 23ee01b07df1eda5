import { statSync } from 'node:fs';
import { join } from 'node:path';
import { demandForms } from './component-forms.ts';
import {
  type ContentPlace,
  contentPlaces,
  nameOf,
  pictureBeside,
  readContent,
  strayFiles,
  Unreadable,
} from './content-files.ts';
import { compare, missingPages, stageOf } from '../check/compare.ts';
import { type Diagnosis, diagnose, unread } from '../check/diagnose.ts';
import { error, type Fault, type FramedFinding, inOrder, toFinding, warning } from '../check/finding.ts';
import { decode, toSource } from '../check/source.ts';
import { speaks } from '../strings/for-language.ts';
import { now, type Setting } from './setting.ts';

/** Everything in the content folder and everything wrong with it. */
export interface Survey {
  files: readonly SurveyedFile[];
  /** By file, then line. */
  findings: readonly FramedFinding[];
  /** The errors that a build must not pass over: all but those of drafts. */
  blocking: readonly FramedFinding[];
}

/** A content file with where it lies and what was read from it. */
export type SurveyedFile = Diagnosis & Omit<ContentPlace, 'kind' | 'slug'>;

/**
 * Reads and judges the whole content folder, as it is at a moment. A file that has not changed since the last call with
 * the same setting is not read again.
 * @throws {Error} where the program itself is half made: a component lacks a form
 */
export function survey(setting: Pick<Setting, 'content' | 'now'>): Survey {
  demandForms();
  const { content } = setting;
  const moment = now(setting);
  const files = contentPlaces(content).map((place) => surveyed(place, memoryOf(setting)));
  const between = compare(files, { now: moment, pictureProblem: pictureBeside, speaks });
  const own = files.flatMap((file) => file.faults.map((fault) => ({ file, fault })));
  const drafts = new Set(
    files
      .filter((file) => file.kind === 'articles' && stageOf(file, moment) === 'draft')
      .map(({ name }) => name),
  );
  const found = [...own, ...between].map(({ file, fault }) => toFinding(file.source, fault));
  const findings = [...found, ...lackingPages(files, content), ...ignoredFiles(content)].sort(inOrder);
  const blocking = findings.filter(({ severity, file }) => severity === 'error' && !drafts.has(file));
  return { files, findings, blocking };
}

/** What was read of a file, and what changes when the file does. */
interface Remembered {
  stamp: string;
  file: SurveyedFile;
}

/** What was read, by path. It belongs to a setting, of which a process has one, and goes with it. */
const memories = new WeakMap<object, Map<string, Remembered>>();

function memoryOf(setting: object): Map<string, Remembered> {
  const memory = memories.get(setting) ?? new Map<string, Remembered>();
  memories.set(setting, memory);
  return memory;
}

/** Lets go of what was read, which takes more memory than anything else of a large publication's build. */
export const forgetSurvey = (setting: object): void => memoryOf(setting).clear();

function surveyed(place: ContentPlace, memory: Map<string, Remembered>): SurveyedFile {
  const stamp = stampOf(place.path);
  const known = memory.get(place.path);
  if (known && known.stamp === stamp && stamp !== 'unreadable') return known.file;
  const file = { ...place, ...examine(place) };
  memory.set(place.path, { stamp, file });
  return file;
}

/** What changes when anything in the content folder does. */
export const contentStamp = (content: string): string =>
  contentPlaces(content)
    .map(({ path }) => `${path} ${stampOf(path)}`)
    .join('\n');

/** What changes when a file changes. */
function stampOf(path: string): string {
  try {
    const { mtimeNs, size, ino } = statSync(path, { bigint: true });
    return `${mtimeNs} ${size} ${ino}`;
  } catch {
    return 'unreadable';
  }
}

function examine({ kind, slug, path, name }: ContentPlace): Diagnosis {
  const nothing = (text: string, fault: Fault): Diagnosis =>
    unread({ kind, slug, source: toSource(name, text) }, [fault]);
  try {
    const bytes = readContent(path);
    const decoded = decode(bytes);
    if ('text' in decoded) return diagnose({ kind, slug, source: toSource(name, decoded.text) });
    const good = new TextDecoder().decode(bytes.subarray(0, decoded.brokenAt));
    const at = good.replace(/^\uFEFF/, '').length;
    return nothing(
      `${good}\uFFFD`,
      error(
        'not-utf8',
        [at, at + 1],
        'The file is not UTF-8 from here on',
        'save it with the encoding UTF-8',
      ),
    );
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    return nothing('', error(cause.rule, [0, 0], cause.message, cause.fix));
  }
}

function lackingPages(files: readonly Diagnosis[], content: string): FramedFinding[] {
  return missingPages(files).map((slug) => {
    const name = nameOf(join(content, 'pages', `${slug}.mdx`));
    const message = 'Every publication has this page, and it is missing';
    return toFinding(
      toSource(name, ''),
      error('missing-file', [0, 0], message, 'create it with a title and a text'),
    );
  });
}

function ignoredFiles(content: string): FramedFinding[] {
  return strayFiles(content).map((name) => {
    const message = 'This file is not read: an article is <slug>.mdx, or <slug>/index.mdx';
    return toFinding(toSource(name, ''), warning('ignored-file', [0, 0], message, 'rename or move it'));
  });
}
