import { oneLine } from './characters.ts';
import type { Remarks } from './remarks.ts';
import { attributesOf, type Shortcode, shortcodesIn } from './shortcode-tags.ts';

/** What stands for a shortcode's opening tag and for its closing tag. */
type Replacement = readonly [opening: string, closing: string];

/** Shortcodes whose text is a footnote. */
const footnotes = new Set(['efn_note', 'footnote', 'footnotes', 'fn', 'mfn', 'ref', 'note']);
const media = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav'];
const embeds = new Set(['embed', 'youtube', 'vimeo', 'tweet', 'instagram', 'facebook', 'soundcloud']);

/** The name of the element that marks what could not be carried over. */
export const markName = 'wp-mark';

/** HTML that marks a place, for an editor. */
export const markOf = (words: string): string => `<${markName} title="${attribute(words)}"></${markName}>`;

/**
 * HTML in which every shortcode has become HTML: pictures, embeds and footnotes what they are; of others the tags go,
 * the text between them stays, and a mark or a remark says so.
 * @param pictures ids of all pictures that belong to the post, for a gallery that names none
 */
export function withoutShortcodes(html: string, pictures: readonly string[], remarks: Remarks): string {
  const edits = shortcodesIn(html).flatMap((code) => {
    const [opening, closing] = replacementOf(code, html, pictures, remarks);
    const first = { start: code.start, end: code.end, text: opening };
    return code.close ? [first, { ...code.close, text: closing }] : [first];
  });
  edits.sort((a, b) => a.start - b.start);
  let last = 0;
  const parts = edits.flatMap(({ start, end, text }) => {
    const between = html.slice(last, start);
    last = Math.max(last, end);
    return [between, text];
  });
  // A shortcode in double brackets is one that is to be shown.
  return [...parts, html.slice(last)]
    .join('')
    .replaceAll(/\[(\[\/?[A-Za-z][\w-]*(?![\w-])[^[\]]*\])\]/g, '$1');
}

function replacementOf(
  code: Shortcode,
  html: string,
  pictures: readonly string[],
  remarks: Remarks,
): Replacement {
  const { name, start, end, close } = code;
  const values = attributesOf(code);
  const inside = close ? html.slice(end, close.start) : '';
  if (name === 'caption' || name === 'wp_caption') {
    const caption = values.get('caption');
    return [
      '<figure class="wp-caption">',
      `${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`,
    ];
  }
  if (name === 'gallery') return [galleryOf(values.get('ids') ?? values.get('include'), pictures), ''];
  if (footnotes.has(name) && close) return ['<sup data-footnote>', '</sup>'];
  const address = embeds.has(name)
    ? (values.get('') ?? (/^\s*(https?:\/\/[^\s<]+)\s*$/.exec(inside)?.[1] || undefined))
    : media.map((key) => values.get(key)).find(Boolean);
  // What stood between the tags was the address, and goes with them.
  if (address) return [`<iframe src="${attribute(address)}"></iframe>${close ? '<!--' : ''}`, '-->'];
  const written = oneLine(html.slice(start, end));
  remarks.lost.push(`the shortcode ${written}${close ? ', whose text stays' : ''}`);
  return close ? ['', ''] : [markOf(`Not carried over: ${written}`), ''];
}

function galleryOf(ids: string | undefined, all: readonly string[]): string {
  const wanted = ids?.match(/\d+/g) ?? all;
  return `<figure>${wanted.map((id) => `<img class="wp-image-${id}">`).join('')}</figure>`;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
