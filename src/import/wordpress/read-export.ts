import { SaxesParser } from 'saxes';
import { cleaned } from './characters.ts';
import type { WordPressExport } from './export.ts';
import { type Frame, toComment, toItem } from './export-items.ts';

/** What is wrong with an export: one sentence, without its full stop, and one remedy. */
export class BrokenExport extends Error {
  readonly place: string;
  readonly fix: string;

  constructor(place: string, message: string, fix: string) {
    super(message);
    this.place = place;
    this.fix = fix;
  }
}

/** Reads an export piece by piece, so that its size does not matter. */
export interface ExportReader {
  /**
   * @param text the next piece of the file
   * @throws {BrokenExport} where it is not well-formed XML
   */
  write: (text: string) => void;
  /** @throws {BrokenExport} when the file ends too early, or is no WordPress export */
  end: () => WordPressExport;
}

/**
 * A reader of WXR 1.0 to 1.2 on a strict XML parser that knows no entities but XML's own five: what a document type
 * declares is never expanded, and nothing is ever fetched.
 */
export function exportReader(): ExportReader {
  const found: WordPressExport = { site: '', language: undefined, authors: new Map(), items: [] };
  const seen = new Set<string>();
  const parser = parserInto(found, seen);
  // A careless plugin prints empty lines before the XML, which XML does not allow.
  let hasBegun = false;
  let linesBefore = 0;
  parser.on('error', (error) => {
    throw broken(error.message, linesBefore);
  });
  return {
    write: (text) => {
      const rest = hasBegun ? text : text.trimStart();
      hasBegun ||= rest !== '';
      linesBefore += text.slice(0, text.length - rest.length).split('\n').length - 1;
      // Control characters are common in old posts, and forbidden in XML.
      parser.write(cleaned(rest));
    },
    end: () => {
      parser.close();
      if (seen.has('wp:wxr_version')) return found;
      const message = 'The file is no WordPress export: <wp:wxr_version> is missing';
      throw new BrokenExport('1:1', message, 'in WordPress choose Tools → Export → All content');
    },
  };
}

/** A parser that fills an export, and notes the names of the elements it has met. */
function parserInto(found: WordPressExport, seen: Set<string>): SaxesParser {
  const open: Frame[] = [];
  const parser = new SaxesParser();
  const addText = (text: string): void => {
    const frame = open.at(-1);
    if (frame) frame.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes, text: '', fields: new Map(), terms: [], meta: [], comments: [] });
  });
  parser.on('closetag', () => {
    const frame = open.pop();
    if (!frame) return;
    seen.add(frame.name);
    close(frame, open.at(-1), found);
  });
  return parser;
}

function broken(message: string, linesBefore: number): BrokenExport {
  const [, line = '1', column = '1', sentence = message] = /^(\d+):(\d+): ([\s\S]*?)\.?$/.exec(message) ?? [];
  return new BrokenExport(
    // At the very beginning the parser counts from 0.
    `${Number(line) + linesBefore}:${Math.max(1, Number(column))}`,
    `The XML is broken here: ${sentence}`,
    'export from WordPress again, or mend this line in a text editor',
  );
}

/** What becomes of an element that has been read whole. */
function close(frame: Frame, parent: Frame | undefined, found: WordPressExport): void {
  const field = (name: string): string => frame.fields.get(name) ?? '';
  if (!parent) return;
  if (frame.name === 'channel') {
    found.site = (field('wp:base_blog_url') || field('link')).replace(/\/+$/, '');
    found.language = field('language') || undefined;
  } else if (frame.name === 'wp:author') {
    found.authors.set(field('wp:author_login'), field('wp:author_display_name'));
  } else if (frame.name === 'item') {
    found.items.push(toItem(frame, field));
  } else if (frame.name === 'wp:comment') {
    parent.comments.push(toComment(field));
  } else if (frame.name === 'wp:postmeta') {
    parent.meta.push([field('wp:meta_key'), field('wp:meta_value')]);
  } else if (frame.name === 'category' && parent.name === 'item') {
    const { domain = 'category', nicename = '' } = frame.attributes;
    parent.terms.push({ taxonomy: domain, slug: nicename, name: frame.text });
  } else {
    parent.fields.set(frame.name, frame.text.trim());
  }
}
