import type { Publication } from '../../model/publication.ts';
import { type Letter, letterHtml, letterStyles } from '../../render/letter.ts';
import { escapeXml } from '../../render/xml.ts';
import { stringsFor } from '../../strings/for-language.ts';

/** A short mail with one link. Nothing in it was written by a reader. */
export function noteLetter(
  kind: 'confirm' | 'unsubscribe',
  language: string,
  link: string,
  publication: Publication,
): Letter {
  const { forms } = stringsFor(language);
  const name = publication.newsletter?.name ?? publication.name;
  const confirming = kind === 'confirm';
  const subject = confirming ? forms.confirmSubject(name) : forms.unsubscribeSubject(name);
  const lead = confirming ? forms.confirmLetter(name) : forms.unsubscribeLetter(name);
  const paragraphs = [
    escapeXml(lead),
    `<a href="${escapeXml(link)}" style="${letterStyles.a}">${escapeXml(link)}</a>`,
  ];
  if (confirming) paragraphs.push(escapeXml(forms.confirmIgnore));
  return {
    subject,
    html: letterHtml({
      language,
      publication: publication.name,
      subject,
      body: paragraphs.map((paragraph) => `<p style="${letterStyles.p}">${paragraph}</p>`).join(''),
      footer: escapeXml([publication.name, publication.postalAddress].filter(Boolean).join(', ')),
    }),
    text: [lead, link, ...(confirming ? [forms.confirmIgnore] : []), `-- \n${publication.name}`].join('\n\n'),
  };
}
