import type { MdxTextExpression } from 'mdast-util-mdx';
import { oneLine } from './characters.ts';
import type { ListedPicture } from './remarks.ts';

/** Words for an editor alone: an MDX comment, which no page and no feed shows. */
export const mark = (...lines: string[]): MdxTextExpression => ({
  type: 'mdxTextExpression',
  value: `/* ${lines.map((line) => oneLine(line).replaceAll('*/', '* /')).join('\n')} */`,
});

/** The place of a picture, with the component to write once its file lies beside the article. */
export function pictureMark(picture: ListedPicture): MdxTextExpression {
  const { address, alt, caption, credit } = picture;
  const attributes = [
    ['src', `./${fileNameOf(address)}`],
    ['alt', alt || '…'],
    ...(caption ? [['caption', caption]] : []),
    ['credit', credit || '…'],
  ].map(([name, value = '']) => `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  return mark(`Picture: ${address}`, `<Figure ${attributes.join(' ')} />`);
}

/** The name under which a picture's file can lie beside the article. */
export function fileNameOf(address: string): string {
  const last = URL.canParse(address) ? new URL(address).pathname.split('/').at(-1) : undefined;
  return last?.replaceAll(/%[\da-f]{2}|[^\w.-]/gi, '-').replaceAll(/-{2,}/g, '-') || 'picture.jpg';
}
