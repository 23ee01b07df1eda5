import sanitizeHtml from 'sanitize-html';

/** Elements that feed readers and aggregators show; everything else is unwrapped or dropped. */
export const allowedTags = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'div', 'section'],
  ...['ul', 'ol', 'li', 'a', 'b', 'strong', 'i', 'em', 'cite', 'small', 'sub', 'sup', 'del', 'span'],
  ...['figure', 'figcaption', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/**
 * HTML for a feed, from HTML that the build rendered: no scripts, styles, classes or ids, and every
 * address absolute. Links to a place in the text lose their link, since feed readers cannot follow them.
 * @param base the article's permalink, against which addresses are resolved
 */
export function feedSafe(html: string, base: string): string {
  return sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      ol: ['start', 'type'],
      div: ['lang', 'dir'],
    },
    nonTextTags: ['script', 'style', 'textarea', 'option', 'back'],
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: {
      a: (_tag, { href = '', ...attribs }) => {
        // What leads back to a place in the text leads nowhere in a feed: it goes with its sign.
        if ('data-footnote-backref' in attribs) return { tagName: 'back', attribs: {} };
        return href.startsWith('#')
          ? { tagName: 'span', attribs: {} }
          : { tagName: 'a', attribs: { href: resolve(href, base) } };
      },
      img: (_tag, { src = '', ...attribs }) => ({
        tagName: 'img',
        attribs: { ...attribs, src: resolve(src, base) },
      }),
    },
  })
    .replaceAll(/<span>([^<]*)<\/span>/g, '$1')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

/** An address made absolute; one that cannot be is left as it is, for the allow-list to judge. */
const resolve = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;
