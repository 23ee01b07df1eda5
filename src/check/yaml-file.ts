import { type Document, isScalar, parseDocument, visit, type YAMLError, type YAMLWarning } from 'yaml';
import { error, type Fault } from './finding.ts';

/** A YAML text that has been read. */
export interface YamlFile {
  /** What it says; timestamps are still strings (YAML 1.2 core). `undefined` when it cannot be read. */
  data: unknown;
  document: Document;
  /** Offset of the YAML in its file. */
  offset: number;
  faults: Fault[];
}

/** What the parser's codes mean to an editor, and what to do. */
const explained: Record<string, readonly [message: string, fix: string]> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon in this text makes YAML read two fields',
    'put the text in quotation marks',
  ],
  MULTILINE_IMPLICIT_KEY: ['This line is no field', 'write name, colon, space and value on one line'],
  TAB_AS_INDENT: ['A tab cannot indent YAML', 'use spaces'],
  BAD_INDENT: [
    'The indentation does not fit the lines around it',
    'indent lines of one list or mapping alike',
  ],
  MISSING_CHAR: [
    'A colon or a closing bracket is missing',
    'put a colon after the name, or close the bracket',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character', 'put the text in quotation marks'],
  BAD_DQ_ESCAPE: ['A backslash has a meaning in double quotation marks', 'write \\\\ for a backslash'],
  MULTIPLE_DOCS: ['A second document begins here', 'remove the line of --- or ... and keep one'],
  TAG_RESOLVE_FAILED: ['A text cannot begin with an exclamation mark', 'put the text in quotation marks'],
  UNEXPECTED_TOKEN: [
    'This does not belong here',
    'look for a quotation mark within quotation marks, or a stray line',
  ],
};

/**
 * Reads YAML and names what is wrong in it: every key that stands twice, else the first fault,
 * since one slip of syntax makes a parser complain many times.
 * @param offset where the YAML begins in its file
 */
export function readYaml(yaml: string, offset = 0): YamlFile {
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    // The parser compares every key with every other, which takes minutes when there are many.
    uniqueKeys: false,
    // A second document is a fault only at this level.
    logLevel: 'error',
  });
  const [first] = [...document.errors, ...document.warnings];
  if (first) return { data: undefined, document, offset, faults: [syntax(first, document, offset)] };
  try {
    const data = document.toJS({ maxAliasCount: 50 });
    return { data, document, offset, faults: duplicates(document, offset) };
  } catch {
    const message = 'An alias (*name) leads nowhere, or to more than can be read';
    const at = yaml.search(/\*\w/);
    const place = at < 0 ? 0 : at;
    return {
      data: undefined,
      document,
      offset,
      faults: [
        error(
          'yaml-syntax',
          [offset + place, offset + place + 1],
          message,
          'write the text itself, without & and *',
        ),
      ],
    };
  }
}

/** Every key that stands a second time in its mapping. */
function duplicates(document: Document, offset: number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const [start, end] = key.range;
        const range = [offset + start, offset + end] as const;
        const message = `“${key.value}” stands here a second time`;
        if (seen.has(key.value)) faults.push(error('duplicate-key', range, message, 'keep one of the two'));
        seen.add(key.value);
      }
    },
  });
  return faults;
}

function syntax(
  { code, message: said, pos }: YAMLError | YAMLWarning,
  document: Document,
  offset: number,
): Fault {
  const quotation = said.startsWith('Missing closing') ? openQuotation(document) : undefined;
  if (quotation !== undefined) {
    const at = [offset + quotation, offset + quotation + 1] as const;
    return error(
      'yaml-syntax',
      at,
      'This quotation mark is never closed',
      'put the same mark at the end of the text',
    );
  }
  const [message, fix] = explained[code] ?? [
    'The YAML cannot be read from here on',
    'mend or quote the text at this place',
  ];
  return error('yaml-syntax', [offset + pos[0], offset + Math.max(pos[1], pos[0] + 1)], message, fix);
}

/** Where the last text in quotation marks begins: the parser names only the end of what is open. */
function openQuotation(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') && range) start = range[0];
    },
  });
  return start;
}
