import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { parseBody } from '../../check/parsed-body.ts';
import { bodyFaults } from '../../check/body-rules.ts';
import { toSource } from '../../check/source.ts';
import { textIn } from './tidy.ts';
import { escapeBesideSigns } from '../../model/underscores.ts';

const style: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  handlers: {
    text: (...given) => escapeBesideSigns(defaultHandlers.text(...given)),
  },
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  // A line that begins so would be taken for code.
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

const write = (children: RootContent[]): string => toMarkdown({ type: 'root', children }, style);

/**
 * A body as MDX in which nothing is a fault. A block that cannot be written so becomes plain paragraphs.
 * @param onPlain told the words of such a block
 */
export function writeMdx({ children }: Root, onPlain: (words: string) => void): string {
  const whole = write(children);
  if (isRight(whole)) return whole;
  const mended = children.map((block): RootContent[] => {
    // Its mark and its text are judged together with the whole.
    if (isRight(write([block]), 'undefined-footnote')) return [block];
    onPlain(textIn(block).slice(0, 60));
    return plainParagraphs(textIn(block));
  });
  const second = write(mended.flat());
  if (isRight(second)) return second;
  onPlain('the whole text');
  return asReferences(textIn({ type: 'root', children }));
}

/** Text as paragraphs in which nothing is markup. */
export const plainParagraphs = (text: string): Paragraph[] =>
  text
    .split(/\n\s*\n/)
    .filter((each) => each.trim())
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value: value.trim() }] }));

/** The last resort: every sign that could mean anything is written by its number. */
const asReferences = (text: string): string =>
  text.replaceAll(/[!-/:-@[-`{-~]|^[ \t]+|^[a-z]/gm, (signs) =>
    [...signs].map((sign) => `&#x${sign.codePointAt(0)?.toString(16).toUpperCase()};`).join(''),
  );

function isRight(mdx: string, ...tolerated: string[]): boolean {
  const source = toSource('', `---\n---\n\n${mdx}`);
  const body = parseBody(source, source.text.length - mdx.length);
  const faults = body.faults.length ? body.faults : bodyFaults(source, body);
  return !faults.some(({ severity, rule }) => severity === 'error' && !tolerated.includes(rule));
}
