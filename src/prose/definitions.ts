import type { Definition } from './component.ts';
import { components } from './names.ts';

/** What each component is, by its name. */
export const definitions: ReadonlyMap<string, Definition> = new Map(Object.entries(components));

/** What a component is made of, as names of components that stand nowhere else. */
export const partsOf = (name: string): string[] =>
  [...definitions].flatMap(([part, { partOf }]) => (partOf === name ? [part] : []));
