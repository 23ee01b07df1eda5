import { isMap, isSeq, type Pair, type YAMLMap } from 'yaml';
import { correctionSchema } from '../schema/correction.ts';
import { splitFrontMatter } from './front-matter.ts';
import { locate, type Range } from './locate.ts';
import type { Source } from './source.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** The kinds of entry, in the order in which they are offered. */
export const correctionKinds: readonly string[] = correctionSchema.shape.kind.options;

/** An entry to add to an article's public record. */
export interface NewCorrection {
  /** RFC 3339, with offset. */
  date: string;
  kind: string;
  text: string;
}

/**
 * An article's text with a correction added and `updated` stamped; every other byte stays.
 * @param source an article without errors in its fields
 */
export function withCorrection(source: Source, correction: NewCorrection): string {
  const parts = splitFrontMatter(source);
  if ('fault' in parts) throw new Error(parts.fault.message);
  const yaml = readYaml(parts.yaml, parts.offset);
  const lineEnd = /\r\n/.test(source.text.slice(0, parts.end)) ? '\r\n' : '\n';
  const closing = parts.offset + parts.yaml.length;
  const edits = [
    entryEdit(source, yaml, correction, closing, lineEnd),
    updatedEdit(source, yaml, correction.date, lineEnd),
  ];
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, edit) => splice(text, edit), source.text);
}

/** Text to put in the place of a range. */
interface Edit {
  range: Range;
  text: string;
}

const splice = (text: string, { range: [start, end], text: put }: Edit): string =>
  text.slice(0, start) + put + text.slice(end);

/** Adds the entry at the head of the list, in the list's own style; or a list where there is none. */
function entryEdit(
  { text }: Source,
  yaml: YamlFile,
  correction: NewCorrection,
  closing: number,
  lineEnd: string,
): Edit {
  const { date, kind } = correction;
  const fields = [`date: ${date}`, `kind: ${kind}`, `text: ${JSON.stringify(correction.text)}`];
  const block = (indent: string) => `${indent}- ${fields.join(`${lineEnd}${indent}  `)}${lineEnd}`;
  const list = pairOf(yaml, 'corrections')?.value;
  const place = locate(yaml, ['corrections']);
  if (!place?.key) return { range: [closing, closing], text: `corrections:${lineEnd}${block('  ')}` };
  if (isSeq(list) && list.items.length && !list.flow) {
    const dash = text.lastIndexOf('-', (locate(yaml, ['corrections', 0])?.value ?? [closing])[0] - 1);
    const lineStart = text.lastIndexOf('\n', dash) + 1;
    return { range: [lineStart, lineStart], text: block(text.slice(lineStart, dash)) };
  }
  if (isSeq(list) && list.items.length) {
    const start = (place.value?.[0] ?? closing) + 1;
    return { range: [start, start], text: `{ ${fields.join(', ')} }, ` };
  }
  const end =
    place.value && place.value[1] > place.value[0] ? place.value[1] : text.indexOf(':', place.key[1]) + 1;
  return { range: [place.key[1], end], text: `:${lineEnd}${block('  ').trimEnd()}` };
}

/** Stamps `updated`, or adds it below `published`. */
function updatedEdit({ text }: Source, yaml: YamlFile, date: string, lineEnd: string): Edit {
  const updated = locate(yaml, ['updated'])?.value;
  if (updated && updated[1] > updated[0]) return { range: updated, text: date };
  const published = locate(yaml, ['published'])?.value;
  if (!published) throw new Error('The article has no date of publication.');
  const next = text.indexOf('\n', published[1]) + 1;
  return { range: [next, next], text: `updated: ${date}${lineEnd}` };
}

function pairOf({ document }: YamlFile, name: string): Pair<unknown, unknown> | undefined {
  if (!isMap(document.contents)) return undefined;
  return (document.contents as YAMLMap).items.find((item) => String(item.key) === name);
}
