import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { YamlFile } from './yaml-file.ts';

/** Start and end offset in a file; the end is exclusive. */
export type Range = readonly [start: number, end: number];

/** Where a field stands: its name, if it has one, and its value. */
export interface FieldPlace {
  key: Range | undefined;
  value: Range | undefined;
}

/** A path of names and list positions, as zod gives it. */
export type Path = readonly PropertyKey[];

/** Where the field at a path stands; `undefined` when it is not written. */
export function locate({ document, offset }: YamlFile, path: Path): FieldPlace | undefined {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of path) {
    const container = isAlias(node) ? node.resolve(document) : node;
    if (isMap(container)) {
      const pair = fieldsOf(container).get(String(step));
      if (!pair) return undefined;
      [key, node] = [pair.key, pair.value];
    } else if (isSeq(container)) {
      if (!(Number(step) in container.items)) return undefined;
      [key, node] = [undefined, container.items[Number(step)]];
    } else return undefined;
  }
  return { key: rangeOf(key, offset), value: rangeOf(node, offset) };
}

/** Where the field's value stands; its name when the value is empty. */
export function valuePlace(file: YamlFile, path: Path): Range {
  const place = locate(file, path);
  const { key, value } = place ?? {};
  if (value && value[1] > value[0]) return value;
  return key ?? value ?? parentPlace(file, path);
}

/** Where what a field is missing from stands: its parent's name, or the file's first line. */
export function parentPlace(file: YamlFile, path: Path): Range {
  const parent = path.slice(0, -1);
  const place = parent.length ? locate(file, parent) : undefined;
  return place?.key ?? place?.value ?? [0, file.offset ? 3 : 1];
}

/** The fields of each mapping by name, so that a file of many faults is not searched from its start for each. */
const known = new WeakMap<YAMLMap, Map<string, Pair>>();

function fieldsOf(map: YAMLMap): Map<string, Pair> {
  const fields = known.get(map) ?? new Map(map.items.toReversed().map((pair) => [nameOf(pair.key), pair]));
  known.set(map, fields);
  return fields;
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

function rangeOf(node: unknown, offset: number): Range | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? [offset + range[0], offset + range[1]] : undefined;
}
