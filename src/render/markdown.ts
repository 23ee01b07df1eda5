import type { List, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Article } from '../model/article.ts';
import { formatDay } from '../model/dates.ts';
import { dateStyle, type Publication } from '../model/publication.ts';
import { stringsFor } from '../strings/for-language.ts';
import { asWritten, htmlToMdast, write } from './html-to-markdown.ts';

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
  return write([
    { type: 'heading', depth: 1, children: [text(headline)] },
    ...(subtitle ? [paragraph({ type: 'strong', children: [text(subtitle)] })] : []),
    paragraph(text(`${strings.by} ${names}. ${times.filter(Boolean).join('. ')}.`)),
    ...(summary.length ? [points(summary)] : []),
    ...htmlToMdast(html),
    { type: 'thematicBreak' },
    paragraph(text(creditLine(article, publication))),
    // An address as people copy it; GFM makes a link of it.
    paragraph(asWritten(permalink)),
  ]);
}

const text = (value: string): Text => ({ type: 'text', value: value.replaceAll(/\s+/g, ' ') });

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const points = (lines: readonly string[]): List => ({
  type: 'list',
  spread: false,
  children: lines.map((line) => ({ type: 'listItem', spread: false, children: [paragraph(text(line))] })),
});

/** Who published it first, and under what licence it may be used. */
export function creditLine({ language, license }: Article, { name }: Publication): string {
  return stringsFor(language).credit(name, license);
}
