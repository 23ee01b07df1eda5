import type { Publication } from '../../model/publication.ts';
import { type Letter, letterHtml, letterStyles } from '../../render/letter.ts';
import { escapeXml } from '../../render/xml.ts';
import { stringsFor } from '../../strings/for-language.ts';
import type { FormStrings } from '../../strings/forms.ts';

/** What a short mail is about. */
type Note = 'confirm' | 'unsubscribe' | 'moderate' | 'published';

/** Subject, words before the link, and words after it. */
const words: Record<Note, (forms: FormStrings, name: string, about: string) => [string, string, string?]> = {
  confirm: (forms, name) => [forms.confirmSubject(name), forms.confirmLetter(name), forms.confirmIgnore],
  unsubscribe: (forms, name) => [forms.unsubscribeSubject(name), forms.unsubscribeLetter(name)],
  moderate: (forms, _name, about) => [
    forms.replySubject(about),
    forms.replyLetter(about),
    forms.replyLinkOnly,
  ],
  published: (forms, _name, about) => [forms.publishedSubject(about), forms.publishedLetter(about)],
};

/**
 * A short mail with one link. Nothing in it was written by a reader.
 * @param about headline of the article, where the mail is about one
 */
export function noteLetter(
  note: Note,
  language: string,
  link: string,
  publication: Publication,
  about = '',
): Letter {
  const { forms } = stringsFor(language);
  const name = publication.newsletter?.name ?? publication.name;
  const [subject, before, after] = words[note](forms, name, about);
  const paragraphs = [
    escapeXml(before),
    `<a href="${escapeXml(link)}" style="${letterStyles.a}">${escapeXml(link)}</a>`,
    ...(after ? [escapeXml(after)] : []),
  ];
  return {
    subject,
    html: letterHtml({
      language,
      publication: publication.name,
      subject,
      body: paragraphs.map((paragraph) => `<p style="${letterStyles.p}">${paragraph}</p>`).join(''),
      footer: escapeXml([publication.name, publication.postalAddress].filter(Boolean).join(', ')),
    }),
    text: [before, link, ...(after ? [after] : []), `-- \n${publication.name}`].join('\n\n'),
  };
}
