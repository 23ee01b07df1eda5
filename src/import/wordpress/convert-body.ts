import { toMdast } from 'hast-util-to-mdast';
import type { Root as Mdast } from 'mdast';
import { isOfBlocks, withoutBlockComments } from './blocks.ts';
import type { BodySetting } from './body-setting.ts';
import { otherHandlers } from './elements.ts';
import { figureHandlers } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { plainText, readHtml } from './html.ts';
import { linkHandlers } from './links.ts';
import { plainParagraphs, writeMdx } from './mdx.ts';
import { markParagraphs, wrapStrayText } from './paragraphs.ts';
import { quoteHandlers } from './quotes.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { tidy } from './tidy.ts';

/**
 * A post's HTML as the body of an article. Whatever it holds, `check` finds no error in what comes out; what could not
 * be carried over is in the setting's remarks, and marked in the text for the editor alone.
 */
export function convertBody(html: string, setting: BodySetting): string {
  const { remarks } = setting;
  const onPlain = (words: string): void => {
    remarks.lost.push(`the formatting of “${words}”`);
  };
  try {
    return writeMdx(convert(html, setting), onPlain);
  } catch {
    // Tags nested thousands deep exhaust the stack; the words are saved all the same.
    onPlain('the whole text');
    const text = html.replaceAll(/<\/?(p|div|h\d|li|tr|blockquote|br)\b/gi, '\n\n$&').split(/\n\s*\n/);
    const children = text.flatMap((piece) => plainParagraphs(plainText(piece)));
    return writeMdx({ type: 'root', children }, onPlain);
  }
}

function convert(html: string, setting: BodySetting): Mdast {
  const tree = readHtml(withoutShortcodes(html, setting.pictures, setting.remarks));
  withoutBlockComments(tree, setting);
  if (isOfBlocks(html)) wrapStrayText(tree);
  else markParagraphs(tree);
  const others = otherHandlers(setting);
  const notes = footnotes(setting, others.sup ?? (() => undefined));
  const made = toMdast(tree, {
    document: true,
    quotes: ['“”', '‘’'],
    handlers: {
      ...others,
      ...linkHandlers(setting),
      ...figureHandlers(setting),
      ...quoteHandlers,
      ...notes.handlers,
    },
  }) as Mdast;
  made.children.push(...notes.definitions);
  tidy(made);
  return made;
}
