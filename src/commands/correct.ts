import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { stageOf } from '../check/compare.ts';
import { correctionKinds as kinds, type NewCorrection, withCorrection } from '../check/correct.ts';
import { diagnose } from '../check/diagnose.ts';
import { formatFindings } from '../check/finding.ts';
import { suggestion } from '../check/nearest.ts';
import { type Source, toSource } from '../check/source.ts';
import { instantIn } from '../model/dates.ts';
import { type SurveyedFile, survey } from '../files/survey.ts';
import { Refusal } from '../files/refusal.ts';
import { command, readArguments } from './arguments.ts';
import { publicationSettings } from '../files/publication-settings.ts';
import { replaceFile } from '../files/write-file.ts';
import { now, type Setting } from '../files/setting.ts';

/** `npm run correct -- <slug> [--kind KIND --text TEXT]`: adds a dated correction; every other byte stays. */
await command(async (setting) => {
  const { values, positionals } = readArguments({ kind: { type: 'string' }, text: { type: 'string' } });
  const [slug = ''] = positionals;
  const file = articleToCorrect(slug, setting);
  const answers = await ask(values.kind, values.text);
  const date = instantIn(now(setting), publicationSettings(setting).timeZone);
  const before = readFileSync(file.path, 'utf8');
  const source = toSource(file.name, before);
  const after = edited(source, { date, ...answers });
  const errors = diagnose({ kind: 'articles', slug, source: toSource(file.name, after) }).faults.filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length) throw new Refusal(`${byHand(date, answers)}\n\n${file.name}`);
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  replaceFile(file.path, mark + after);
  console.log(`${file.name}: ${answers.kind} of ${date} added, “updated” set to the same moment.`);
  return 0;
});

function articleToCorrect(slug: string, setting: Setting): SurveyedFile {
  const { files, findings } = survey(setting);
  const articles = files.filter(({ kind }) => kind === 'articles');
  const file = articles.find((each) => each.slug === slug);
  if (!file) {
    const known = articles.map((each) => each.slug);
    const fix = suggestion(slug, known, `write: npm run correct -- ${known[0] ?? 'slug'}`);
    throw new Refusal(
      slug ? `There is no article “${slug}”. Fix: ${fix}.` : `The article’s name is missing. Fix: ${fix}.`,
    );
  }
  const errors = findings.filter((finding) => finding.file === file.name && finding.severity === 'error');
  if (errors.length)
    throw new Refusal(`Mend the article first; nothing was changed.\n\n${formatFindings(errors)}`);
  const stage = stageOf(file, now(setting));
  if (stage === 'live') return file;
  throw new Refusal(
    `${file.name} is ${stage === 'draft' ? 'a draft' : stage}: only what readers can read is corrected. Nothing was changed.`,
  );
}

/** What the command line leaves open is asked for. */
async function ask(
  kind: string | undefined,
  text: string | undefined,
): Promise<{ kind: string; text: string }> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Read line by line, so that answers may also come from a file or a pipe.
  const lines = terminal[Symbol.asyncIterator]();
  const question = async (words: string): Promise<string> => {
    process.stderr.write(words);
    const { value, done } = await lines.next();
    return done ? '' : value;
  };
  try {
    const answers = {
      kind: (kind ?? (await question(`Kind (${kinds.join(', ')}): `))).trim(),
      text: (text ?? (await question('What was wrong, and what is right? '))).trim(),
    };
    if (!kinds.includes(answers.kind))
      throw new Refusal(
        `“${answers.kind}” is no kind of correction. Fix: ${suggestion(answers.kind, kinds, `write ${kinds.join(', ')}`)}. Nothing was changed.`,
      );
    if (!answers.text)
      throw new Refusal(
        'The text of the correction is missing. Say what was wrong and what is right. Nothing was changed.',
      );
    return answers;
  } finally {
    terminal.close();
  }
}

/** The corrected text; the text as it was when its front matter is written in a way that cannot be extended. */
function edited(source: Source, correction: NewCorrection): string {
  try {
    return withCorrection(source, correction);
  } catch {
    return '';
  }
}

function byHand(date: string, { kind, text }: { kind: string; text: string }): string {
  const entry = `  - date: ${date}\n    kind: ${kind}\n    text: ${JSON.stringify(text)}`;
  return `Nothing was changed: the front matter is written in a way that this command cannot extend. Add the entry by hand, and set “updated” to its date:\n\ncorrections:\n${entry}`;
}
