import { parseDocument } from 'yaml';

/** A content file taken apart: its settings and the text below them. */
export interface ContentFile {
  /** The front matter, or the whole of a YAML file; timestamps are still strings (YAML 1.2 core). */
  fields: unknown;
  /** The body below the front matter; empty for a YAML file. */
  body: string;
  /** What the YAML parser had to say against it. */
  faults: readonly string[];
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/** Takes an MDX file apart. A file without front matter has no fields. */
export function readArticleFile(source: string): ContentFile {
  const text = source.replace(/^\uFEFF/, '');
  const match = frontMatter.exec(text);
  if (!match || match.index > 0) {
    return {
      fields: undefined,
      body: text,
      faults: ['The front matter between two lines of --- is missing.'],
    };
  }
  return { ...readSettings(match[1] ?? ''), body: text.slice(match[0].length) };
}

/** Reads a YAML file. */
export function readSettings(source: string): ContentFile {
  const document = parseDocument(source, { version: '1.2', schema: 'core', uniqueKeys: true });
  const faults = document.errors.map((error) => error.message.split('\n')[0] ?? '');
  return { fields: faults.length ? undefined : document.toJS({ maxAliasCount: 100 }), body: '', faults };
}
