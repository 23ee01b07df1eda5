import { isScalar, visit } from 'yaml';
import { error, type Fault, warning } from './finding.ts';
import type { Source } from './source.ts';
import type { YamlFile } from './yaml-file.ts';

/** What no text of a page or a feed may hold: controls, noncharacters, halves of characters. */
export const forbidden = /[[\p{Cc}--[\t\n\r]]\p{Noncharacter_Code_Point}\p{Surrogate}]+/gv;
const turning = /\p{Bidi_Control}+/gu;

/** Characters that must not stand in a file, and those that turn the direction of the text around them. */
export function characterFaults({ text }: Source, yaml?: YamlFile): Fault[] {
  const written = [...text.matchAll(forbidden)].map((match) => unwanted(match[0], rangeOf(match)));
  const turned = [...text.matchAll(turning)].map((match) =>
    warning(
      'control-character',
      rangeOf(match),
      `An invisible character (${codeOf(match[0])}) turns the direction of the text`,
      'remove it unless the text needs it',
    ),
  );
  return [...written, ...(yaml ? escaped(yaml, text) : []), ...turned];
}

/** The same characters, written as escapes within double quotation marks. */
function escaped({ document, offset }: YamlFile, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      const found = node.value.match(forbidden)?.[0];
      const range = [offset + node.range[0], offset + node.range[1]] as const;
      if (found && !text.slice(...range).match(forbidden)) faults.push(unwanted(found, range));
    },
  });
  return faults;
}

const unwanted = (found: string, range: readonly [number, number]): Fault =>
  error(
    'control-character',
    range,
    `A control character (${codeOf(found)}) cannot stand in a text`,
    'delete it; it often comes with text pasted from elsewhere',
  );

const rangeOf = ({ index, 0: found }: RegExpExecArray): [number, number] => [index, index + found.length];

const codeOf = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
