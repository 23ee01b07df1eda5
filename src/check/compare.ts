import { requiredPages } from '../model/addresses.ts';
import { type Stage, stageAt } from '../model/stage.ts';
import { isInstant } from '../schema/date.ts';
import { isLanguageTag } from '../schema/text.ts';
import type { Diagnosis } from './diagnose.ts';
import { duplicateFaults } from './duplicates.ts';
import type { FileFault } from './file-fault.ts';
import { error, type Fault, warning } from './finding.ts';
import { type Path, type Range, valuePlace } from './locate.ts';
import { suggestion } from './nearest.ts';
import { entriesOf, isFields } from './raw-fields.ts';
import { redirectFaults } from './redirect-rules.ts';
import { replyFaults } from './reply-rules.ts';
import { translationFaults } from './translation-rules.ts';

/** What a single file cannot know. */
export interface World {
  now: Date;
  /** What is wrong with a picture that a file names, as the end of a sentence; nothing when it is right. */
  pictureProblem: (file: Diagnosis, path: string) => string | undefined;
  /** Whether the interface has words in a language. */
  speaks: (language: string) => boolean;
}

/** Everything wrong between files, or against the moment of the build. */
export function compare(files: readonly Diagnosis[], world: World): FileFault[] {
  const articles = files.filter(({ kind }) => kind === 'articles');
  const stages = new Map(articles.map((file) => [file.slug, stageOf(file, world.now)]));
  return [
    ...articles.flatMap((file) =>
      tie(file, [...referenceFaults(file, stages), ...futureFaults(file, world.now)]),
    ),
    ...files.flatMap((file) => tie(file, pictureFaults(file, world))),
    ...files.flatMap((file) => tie(file, languageFaults(file, world))),
    ...duplicateFaults(files),
    ...redirectFaults(files),
    ...replyFaults(files),
    ...translationFaults(files),
  ];
}

/** The stage of an article's file; `undefined` when its status cannot be read. */
export const stageOf = ({ fields }: Pick<Diagnosis, 'fields'>, now: Date): Stage | undefined =>
  stageAt(fields, now);

/** Names of the pages that every publication has and this one lacks. */
export const missingPages = (files: readonly Diagnosis[]): string[] =>
  requiredPages.filter((slug) => !files.some((file) => file.kind === 'pages' && file.slug === slug));

const tie = (file: Diagnosis, faults: Fault[]): FileFault[] => faults.map((fault) => ({ file, fault }));

function referenceFaults(file: Diagnosis, stages: ReadonlyMap<string, Stage | undefined>): Fault[] {
  const { yaml, slug } = file;
  const { alsoRead, translationOf } = file.fields;
  if (!yaml) return [];
  const references: [Path, unknown][] = [
    ...entriesOf(alsoRead).map(([index, entry]): [Path, unknown] => [
      ['alsoRead', index, 'article'],
      entry.article,
    ]),
    [['translationOf'], translationOf],
  ];
  return references.flatMap(([path, target]) => {
    if (typeof target !== 'string') return [];
    const at = valuePlace(yaml, path);
    if (target === slug)
      return [error('unknown-article', at, 'The article names itself', 'name another article')];
    if (!stages.has(target)) {
      const fix = suggestion(target, [...stages.keys()], 'write the file name of an article, without .mdx');
      return [error('unknown-article', at, `There is no article “${target}”`, fix)];
    }
    return stages.get(target) === 'live' ? [] : [unpublished(at, target, stages.get(target))];
  });
}

const unpublished = (at: Range, target: string, stage: Stage | undefined): Fault =>
  warning(
    'unpublished-article',
    at,
    `“${target}” is not published (${stage ?? 'its status cannot be read'}), so it is left out here`,
    'publish it first, or name another article',
  );

function futureFaults({ fields, yaml }: Diagnosis, now: Date): Fault[] {
  if (!yaml) return [];
  const { updated, corrections, withdrawn } = fields;
  const dates: [Path, unknown][] = [
    [['updated'], updated],
    [['withdrawn', 'date'], isFields(withdrawn) ? withdrawn.date : undefined],
    ...entriesOf(corrections).map(([index, entry]): [Path, unknown] => [
      ['corrections', index, 'date'],
      entry.date,
    ]),
  ];
  return dates.flatMap(([path, date]) =>
    typeof date === 'string' && isInstant(date) && Date.parse(date) > now.getTime()
      ? [
          error(
            'future-date',
            valuePlace(yaml, path),
            `“${String(path.at(-1))}” lies in the future`,
            'write when the change was made',
          ),
        ]
      : [],
  );
}

function pictureFaults(file: Diagnosis, { pictureProblem }: World): Fault[] {
  return file.pictures.flatMap(({ text, range }) => {
    const problem = pictureProblem(file, text);
    if (problem === undefined) return [];
    return [
      error(
        'missing-file',
        range,
        `The picture “${text}” ${problem}`,
        'put the right file beside this one, or mend the name',
      ),
    ];
  });
}

function languageFaults({ fields: { language }, yaml }: Diagnosis, { speaks }: World): Fault[] {
  if (!yaml || typeof language !== 'string' || !isLanguageTag(language) || speaks(language)) return [];
  const message = `The interface has no words in “${language}”, so its labels are in English`;
  return [
    warning(
      'language-without-words',
      valuePlace(yaml, ['language']),
      message,
      'add src/strings/ for it, or leave it so',
    ),
  ];
}
