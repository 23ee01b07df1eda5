import sanitizeHtml from 'sanitize-html';
import type { Article } from '../model/article.ts';
import { formatEdition } from '../model/dates.ts';
import { dateStyle, type Publication } from '../model/publication.ts';
import { stringsFor } from '../strings/for-language.ts';
import { allowedTags } from './feed-safe.ts';
import { type Letter, letterHtml, letterStyles } from './letter.ts';
import { renderMarkdown } from './markdown.ts';
import { escapeXml } from './xml.ts';

/** What stands for the reader's own link to unsubscribe until the mail is sent. */
export const unsubscribeMark = 'https://unsubscribe.invalid/';

/**
 * An article as an issue of the newsletter. Each mail's own link replaces `unsubscribeMark`.
 * @param html the article as for feeds: safe, with absolute addresses
 */
export function articleLetter(article: Article, html: string, publication: Publication): Letter {
  const { headline, subtitle, summary, byline, published, language, permalink } = article;
  const strings = stringsFor(language);
  const names = new Intl.ListFormat(language).format(byline.map(({ name }) => name));
  const points = summary.map((point) => `<li>${escapeXml(point)}</li>`).join('');
  const body = [
    `<p>${escapeXml(formatEdition(published, dateStyle(publication, language)))}</p>`,
    `<h1><a href="${escapeXml(permalink)}">${escapeXml(headline)}</a></h1>`,
    subtitle ? `<p><strong>${escapeXml(subtitle)}</strong></p>` : '',
    `<p>${escapeXml(`${strings.by} ${names}`)}</p>`,
    points && `<ul>${points}</ul><hr>`,
    html,
    `<p><a href="${escapeXml(permalink)}">${escapeXml(strings.readOnSite)}</a></p>`,
  ];
  const { name, newsletter, postalAddress = '' } = publication;
  const why = strings.forms.whyThisMail(newsletter?.name ?? name);
  const footer = [
    `<p>${escapeXml(why)} <a href="${unsubscribeMark}">${escapeXml(strings.forms.unsubscribe)}</a></p>`,
    `<p>${escapeXml(name)}${strings.comma}${escapeXml(postalAddress)}</p>`,
  ];
  const parts = { language, publication: name, subject: headline };
  return {
    subject: headline,
    html: letterHtml({ ...parts, body: styled(body.join('\n')), footer: styled(footer.join('')) }),
    text: [
      renderMarkdown(article, html, publication).trimEnd(),
      '-- ',
      `${why} ${strings.forms.unsubscribe}: ${unsubscribeMark}`,
      `${name}${strings.comma}${postalAddress}`,
      '',
    ].join('\n\n'),
  };
}

/** Safe HTML with a style on each element that has one. */
function styled(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...allowedTags, 'h1'],
    allowedAttributes: false,
    transformTags: Object.fromEntries(
      Object.entries(letterStyles).map(([tag, style]) => [
        tag,
        (tagName: string, attribs: Record<string, string>) => ({ tagName, attribs: { ...attribs, style } }),
      ]),
    ),
  });
}
