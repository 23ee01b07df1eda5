import { requiredPages, routeSlugs } from '../model/addresses.ts';
import { isSlug } from '../schema/text.ts';
import { articleFaults } from './article-rules.ts';
import { parseBody } from './body.ts';
import { bodyFaults, citedSources, isEmpty } from './body-rules.ts';
import { characterFaults } from './characters.ts';
import { citationFaults } from './citation-rules.ts';
import { fieldFaults } from './field-rules.ts';
import { error, type Fault } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Kind, kinds, lists } from './kinds.ts';
import { type Range, valuePlace } from './locate.ts';
import type { Mention } from './mention.ts';
import { picturesOf } from './picture-rules.ts';
import type { Source } from './source.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A content file to look at. */
export interface Subject {
  kind: Kind;
  /** The file's name without its ending. */
  slug: string;
  source: Source;
}

/** What was read from one file, and everything that is wrong in it by itself. */
export interface Diagnosis extends Subject {
  faults: Fault[];
  /** The fields; `undefined` when they cannot be read. Not checked unless there is no error. */
  data: unknown;
  yaml: YamlFile | undefined;
  /** Text below the front matter. */
  body: string;
  /** Picture files that the file names, relative to it. */
  pictures: Mention[];
}

/** Looks at one content file by itself. Pure: what depends on other files or on now comes in `compare`. */
export function diagnose(subject: Subject): Diagnosis {
  const { kind, source } = subject;
  const nothing = { ...subject, data: undefined, yaml: undefined, body: '', pictures: [] };
  if (kind === 'words') return { ...nothing, faults: characterFaults(source) };
  const parts =
    kind === 'articles' || kind === 'pages'
      ? splitFrontMatter(source)
      : { yaml: source.text, offset: 0, end: 0 };
  const named = nameFaults(subject);
  if ('fault' in parts) return { ...nothing, faults: [...named, parts.fault, ...characterFaults(source)] };
  const read = readYaml(parts.yaml, parts.offset);
  // A file without any field lacks them all; a list without entries is complete.
  const yaml = read.data === null ? { ...read, data: kind in lists ? [] : {} } : read;
  const characters = characterFaults(source, yaml);
  const inFields = yaml.data === undefined ? [] : fieldsOf(subject, yaml);
  const text =
    kind === 'articles' || kind === 'pages' ? bodyOf(subject, yaml, parts.end) : { faults: [], pictures: [] };
  // A control character breaks syntax too; one fault is said once.
  const syntax = characters.some(({ severity }) => severity === 'error') ? [] : yaml.faults;
  return {
    ...subject,
    data: yaml.data,
    yaml,
    body: source.text.slice(parts.end),
    faults: [...named, ...characters, ...syntax, ...inFields, ...text.faults],
    pictures: [...leadPicture(yaml), ...text.pictures],
  };
}

function fieldsOf({ kind }: Subject, yaml: YamlFile): Fault[] {
  const { schema, what } = kinds[kind] ?? {};
  const fields = schema && what ? fieldFaults(schema, yaml, what) : [];
  return kind === 'articles' ? [...fields, ...articleFaults(yaml)] : fields;
}

function bodyOf(
  { kind, source }: Subject,
  yaml: YamlFile,
  end: number,
): { faults: Fault[]; pictures: Mention[] } {
  const body = parseBody(source, end);
  if (body.faults.length) return { faults: body.faults, pictures: [] };
  const faults = bodyFaults(source, body);
  const fields = (yaml.data ?? {}) as { status?: unknown; sources?: unknown };
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
  const fields = (yaml.data ?? {}) as { image?: { src?: unknown } | null; logo?: unknown };
  const found = [
    { text: fields.image?.src, path: ['image', 'src'] },
    { text: fields.logo, path: ['logo'] },
  ];
  return found.flatMap(({ text, path }) =>
    typeof text === 'string' && /^\.\.?\/\S/.test(text) ? [{ text, range: valuePlace(yaml, path) }] : [],
  );
}

/** A file's name becomes an address, and some addresses are the site's own. */
function nameFaults({ kind, slug }: Subject): Fault[] {
  if (kind !== 'articles' && kind !== 'pages') return [];
  const taken = kind === 'articles' ? [...routeSlugs, ...requiredPages] : routeSlugs;
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
  if (!taken.includes(slug)) return [];
  return [
    error('bad-slug', [0, 0], `The site itself uses the address /${slug}/`, 'give the file another name'),
  ];
}
