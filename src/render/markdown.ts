import TurndownService from 'turndown';
import type { Article } from '../model/article.ts';
import { formatDay } from '../model/dates.ts';
import { letterOf } from '../model/letters.ts';
import { dateStyle, type Publication } from '../model/publication.ts';
import { stringsFor } from '../strings/for-language.ts';

const converter = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  hr: '---',
});
const escapeUsual = converter.escape.bind(converter);
/** Text in which nothing is Markdown. The library leaves alone HTML, references, and what only GFM knows. */
converter.escape = (text) =>
  escapeUsual(text)
    .replaceAll(/<(?=[a-z/!?])|&(?=#?\w+;)|~/gi, '\\$&')
    // To GFM a bare address is a link, in which a backslash is a backslash.
    .replaceAll(/(https?|ftp|www)(:\/\/|\.)(?=\S*\\)/gi, '$1\\$2')
    .replace(/^(\s*)([#+:](?!\w))/, '$1\\$2')
    .replace(/(?<=\s)#+\s*$/, '\\$&')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
converter.addRule('struck', { filter: 'del', replacement: (text) => `~~${text}~~` });
// Tables as GFM has them: each row a line, below the first the rule that makes it one.
converter.addRule('cell', {
  filter: ['th', 'td'],
  replacement: (text) =>
    ` ${text
      .trim()
      .replaceAll(/\s*\n\s*/g, ' ')
      .replaceAll('|', '\\|')} |`,
});
converter.addRule('row', {
  filter: 'tr',
  replacement: (text, node) => {
    const below =
      node.parentNode?.nodeName === 'THEAD' ? `\n|${' --- |'.repeat(node.childNodes.length)}` : '';
    return `\n|${text}${below}`;
  },
});
converter.addRule('rows', { filter: ['thead', 'tbody'], replacement: (text) => text });
// Plain readers show a number in brackets; a footnote's letter likewise. Before these two it would be a link.
converter.addRule('raised', {
  filter: 'sup',
  replacement: (text, { nextSibling }) =>
    /^[(:]/.test(nextSibling?.textContent ?? '') ? `\\[${text}\\]` : `[${text}]`,
});
converter.addRule('picture', {
  filter: 'img',
  replacement: (_text, node) => {
    const attribute = (name: string): string => (node as HTMLElement).getAttribute(name) ?? '';
    const address = attribute('src').replaceAll('(', '%28').replaceAll(')', '%29');
    return `![${converter.escape(attribute('alt').replaceAll(/\s+/g, ' '))}](${address})`;
  },
});
// Footnotes have letters in the text, so their list has them too.
converter.addRule('note', {
  filter: (node) => node.nodeName === 'LI' && node.parentElement?.getAttribute('type') === 'a',
  replacement: (text, node) => {
    const place = Array.prototype.indexOf.call(node.parentNode?.children, node);
    return `${letterOf(place)}. ${text.trim().replaceAll('\n', '\n   ')}\n`;
  },
});
converter.addRule('picture with caption', {
  filter: 'figcaption',
  replacement: (text) => (text.trim() ? `\n\n*${text.trim().replaceAll(/\s+/g, ' ')}*\n\n` : ''),
});

/**
 * An article as plain Markdown, for text readers and republishers.
 * @param html the article as for feeds
 */
export function renderMarkdown(article: Article, html: string, publication: Publication): string {
  const { headline, subtitle, summary, byline, published, updated, language, permalink } = article;
  const strings = stringsFor(language);
  const dates = dateStyle(publication, language);
  const names = new Intl.ListFormat(language).format(byline.map(({ name }) => name));
  const times = [
    `${strings.published} ${formatDay(published, dates)}`,
    updated && `${strings.updated} ${formatDay(updated, dates)}`,
  ];
  const parts = [
    `# ${plain(headline)}`,
    subtitle && `**${plain(subtitle)}**`,
    `${strings.by} ${plain(names)}. ${times.filter(Boolean).join('. ')}.`,
    summary.map((point) => `- ${plain(point)}`).join('\n'),
    converter.turndown(html),
    '---',
    plain(creditLine(article, publication)),
    permalink,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Who published it first, and under what licence it may be used. */
export function creditLine({ language, license }: Article, { name }: Publication): string {
  return stringsFor(language).credit(name, license);
}

/** Plain text in which nothing is markup. */
const plain = (text: string): string => converter.escape(text);
