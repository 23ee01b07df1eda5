import { isSiteSlug } from '../model/addresses.ts';
import { isSlug } from '../schema/text.ts';
import { articleFaults } from './article-rules.ts';
import { parseBody } from './parsed-body.ts';
import { bodyFaults, citedSources, isEmpty } from './body-rules.ts';
import { characterFaults } from './characters.ts';
import { citationFaults } from './citation-rules.ts';
import { fieldFaults } from './field-rules.ts';
import { error, type Fault } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Kind, kinds, lists, type ParsedOf } from './kinds.ts';
import { type Range, valuePlace } from './locate.ts';
import type { Mention } from './mention.ts';
import { picturesOf } from './picture-rules.ts';
import { type Fields, isFields } from './raw-fields.ts';
import type { Source } from './source.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A content file to look at. */
export interface Subject<K extends Kind = Kind> {
  kind: K;
  /** The file's name without its ending. */
  slug: string;
  source: Source;
}

/** What was read from one file of a kind, and everything that is wrong in it by itself. */
export interface DiagnosisOf<K extends Kind> extends Subject<K> {
  faults: Fault[];
  /** Its fields as they stand there, right or wrong; none where they cannot be read. */
  fields: Fields;
  /** The entries of a file that is a list, right or wrong. */
  entries: readonly unknown[];
  /** What its schema has made of it; nothing where that found an error. */
  parsed: ParsedOf[K] | undefined;
  yaml: YamlFile | undefined;
  /** Text below the front matter. */
  body: string;
  /** Picture files that the file names, relative to it. */
  pictures: Mention[];
}

/** What was read from one file, whatever its kind. */
export type Diagnosis = { [K in Kind]: DiagnosisOf<K> }[Kind];

/** A file of which nothing can be read. */
export const unread = (subject: Subject, faults: Fault[]): Diagnosis =>
  ({
    ...subject,
    faults,
    fields: {},
    entries: [],
    parsed: undefined,
    yaml: undefined,
    body: '',
    pictures: [],
  }) as Diagnosis;

/** Looks at one content file by itself. Pure: what depends on other files or on now comes in `compare`. */
export function diagnose(subject: Subject): Diagnosis {
  const { kind, source } = subject;
  if (kind === 'words') return unread(subject, characterFaults(source));
  const parts =
    kind === 'articles' || kind === 'pages'
      ? splitFrontMatter(source)
      : { yaml: source.text, offset: 0, end: 0 };
  const named = nameFaults(subject);
  if ('fault' in parts) return unread(subject, [...named, parts.fault, ...characterFaults(source)]);
  const read = readYaml(parts.yaml, parts.offset);
  // A file without any field lacks them all; a list without entries is complete.
  const yaml = read.data === null ? { ...read, data: kind in lists ? [] : {} } : read;
  const characters = characterFaults(source, yaml);
  const judged = yaml.data === undefined ? { faults: [], parsed: undefined } : judge(kind, yaml);
  const text =
    kind === 'articles' || kind === 'pages' ? bodyOf(subject, yaml, parts.end) : { faults: [], pictures: [] };
  // A control character breaks syntax too; one fault is said once.
  const syntax = characters.some(({ severity }) => severity === 'error') ? [] : yaml.faults;
  return {
    ...unread(subject, [...named, ...characters, ...syntax, ...judged.faults, ...text.faults]),
    fields: isFields(yaml.data) ? yaml.data : {},
    entries: Array.isArray(yaml.data) ? yaml.data : [],
    parsed: judged.parsed,
    yaml,
    body: source.text.slice(parts.end),
    pictures: [...leadPicture(yaml), ...text.pictures],
  } as Diagnosis;
}

/** The one time that a schema reads a file: what it found wrong, or what it made of it. */
function judge(kind: Exclude<Kind, 'words'>, yaml: YamlFile): { faults: Fault[]; parsed: unknown } {
  const { schema, what } = kinds[kind];
  const { data, error } = schema.safeParse(yaml.data);
  const faults = error ? fieldFaults(error.issues, schema, yaml, what) : [];
  return { faults: kind === 'articles' ? [...faults, ...articleFaults(yaml)] : faults, parsed: data };
}

function bodyOf(
  { kind, source }: Subject,
  yaml: YamlFile,
  end: number,
): { faults: Fault[]; pictures: Mention[] } {
  const body = parseBody(source, end);
  if (body.faults.length) return { faults: body.faults, pictures: [] };
  const faults = bodyFaults(source, body);
  const fields = isFields(yaml.data) ? yaml.data : {};
  if (isEmpty(body) && fields.status !== 'draft' && fields.status !== 'withdrawn') {
    const closing: Range = [source.text.lastIndexOf('---', end), source.text.lastIndexOf('---', end) + 3];
    faults.push(
      error(
        'empty-body',
        closing,
        'There is no text below the front matter',
        kind === 'articles' ? 'write the text, or set the status to draft' : 'write the text',
      ),
    );
  }
  if (yaml.data !== undefined) faults.push(...citationFaults(yaml, citedSources(source, body)));
  return { faults, pictures: picturesOf(source, body) };
}

function leadPicture(yaml: YamlFile): Mention[] {
  const { image, logo } = isFields(yaml.data) ? yaml.data : {};
  const found = [
    { text: isFields(image) ? image.src : undefined, path: ['image', 'src'] },
    { text: logo, path: ['logo'] },
  ];
  return found.flatMap(({ text, path }) =>
    typeof text === 'string' && /^\.\.?\/\S/.test(text) ? [{ text, range: valuePlace(yaml, path) }] : [],
  );
}

/** A file's name becomes an address, and some addresses are the site's own. */
function nameFaults({ kind, slug }: Subject): Fault[] {
  if (kind !== 'articles' && kind !== 'pages') return [];
  if (!isSlug(slug)) {
    return [
      error(
        'bad-slug',
        [0, 0],
        `The file’s name “${slug}” cannot be an address`,
        'rename the file: lower-case letters a–z, digits and hyphens',
      ),
    ];
  }
  if (!isSiteSlug(slug, kind)) return [];
  return [
    error('bad-slug', [0, 0], `The site itself uses the address /${slug}/`, 'give the file another name'),
  ];
}
