import type { Article, Correction, Source } from '../model/article.ts';
import { type DateStyle, formatDay, formatPartialDate } from '../model/dates.ts';
import type { FeedPicture } from '../model/feed.ts';
import { dateStyle, type Publication } from '../model/publication.ts';
import { stringsFor } from '../strings/for-language.ts';
import type { Strings } from '../strings/strings.ts';
import { escapeXml, tag } from './xml.ts';

/**
 * All that belongs to an article where it is read without its page: disclosure, picture, text, sources, and the
 * record of its corrections, so that these travel with every feed.
 * @param text the body as HTML
 * @param picture the lead picture, if there is one
 */
export function feedBody(
  article: Article,
  text: string,
  picture: FeedPicture | undefined,
  publication: Publication,
): string {
  const strings = stringsFor(article.language);
  const dates = dateStyle(publication, article.language);
  const { disclosure, sources, corrections } = article;
  const parts = [
    disclosure ? `<p><strong>${escapeXml(strings.disclosure)}.</strong> ${escapeXml(disclosure)}</p>` : '',
    picture ? figure(picture, article.image?.caption) : '',
    text,
    section(
      strings.sources,
      sources.length ? `<ol>${sources.map((each) => sourceItem(each, strings, dates)).join('')}</ol>` : '',
    ),
    section(strings.corrections, corrections.map((each) => correctionNote(each, strings, dates)).join('')),
  ].join('\n');
  // Feed readers lay out from the left unless they are told.
  return article.direction === 'rtl' ? `<div lang="${article.language}" dir="rtl">${parts}</div>` : parts;
}

function figure({ url, width, height, alt, credit = '' }: FeedPicture, caption = ''): string {
  const image = tag('img', { src: url, alt, width, height });
  return `<figure>${image}<figcaption>${escapeXml(caption)} <small>${escapeXml(credit)}</small></figcaption></figure>`;
}

const section = (title: string, html: string): string => (html ? `<h2>${escapeXml(title)}</h2>${html}` : '');

function sourceItem(source: Source, strings: Strings, { language }: DateStyle): string {
  const { publisher, title, date, url, archived } = source;
  const name = url
    ? `<a href="${escapeXml(url)}">${escapeXml(title)}</a>`
    : `<cite>${escapeXml(title)}</cite>`;
  const copy = archived && `<a href="${escapeXml(archived)}">${escapeXml(strings.archivedCopy)}</a>`;
  const parts = [publisher && escapeXml(publisher), name, date && formatPartialDate(date, language), copy];
  return `<li>${parts.filter(Boolean).join(strings.comma)}.</li>`;
}

function correctionNote({ kind, date, text }: Correction, strings: Strings, dates: DateStyle): string {
  const heading = strings.correctedOn(strings.correctionKinds[kind], formatDay(date, dates));
  return `<p><strong>${escapeXml(heading)}.</strong> ${escapeXml(text)}</p>`;
}
