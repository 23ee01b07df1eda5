import type { Article } from '../model/article.ts';
import type { PageHead } from '../model/page-head.ts';
import type { Publication } from '../model/publication.ts';
import { stringsFor } from '../strings/for-language.ts';
import { pageHead } from './head.ts';
import { creditLine, renderMarkdown } from './markdown.ts';
import { escapeHtml } from './xml.ts';

/** An article as HTML for another site: headline, text, credit line with a link, nothing that counts readers. */
function republishHtml(article: Article, html: string, publication: Publication): string {
  const { headline, subtitle, byline, language, direction, permalink } = article;
  const names = new Intl.ListFormat(language).format(byline.map(({ name }) => name));
  const parts = [
    `<article lang="${language}" dir="${direction}">`,
    `<h1>${escapeHtml(headline)}</h1>`,
    subtitle ? `<p><strong>${escapeHtml(subtitle)}</strong></p>` : '',
    `<p>${escapeHtml(`${stringsFor(language).by} ${names}`)}</p>`,
    html,
    `<p><em>${escapeHtml(creditLine(article, publication))} <a href="${permalink}">${escapeHtml(permalink)}</a></em></p>`,
    '</article>',
  ];
  return parts.filter(Boolean).join('\n');
}

/** Head of the page to republish an article from; search engines are sent to the article. */
export function republishHead(article: Article, publication: Publication): PageHead {
  const title = `${stringsFor(article.language).republish}: ${article.headline}`;
  return { ...pageHead({ title }, publication), canonical: article.permalink };
}

/** Both forms of an article that others may copy. */
export const republishForms = (article: Article, html: string, publication: Publication) => ({
  html: republishHtml(article, html, publication),
  text: renderMarkdown(article, html, publication),
});
