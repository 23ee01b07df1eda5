import { directionOf } from '../model/language.ts';
import { escapeXml } from './xml.ts';

/** What a mail consists of, apart from whom it goes to. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}

/** What stands in a mail, all of it safe HTML. */
export interface LetterParts {
  language: string;
  /** The publication's name, plain text. */
  publication: string;
  subject: string;
  body: string;
  footer: string;
}

const serif = "Charter,'Iowan Old Style',Cambria,'Noto Serif',Georgia,serif";
const sans = "-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";

/** The page's colours for mail programs that know of dark ones; the others show the light ones. */
const dark = [
  '.paper,.paper table,.paper td{background:#161513!important}',
  '.paper,.paper *{color:#ebe7de!important;border-color:#4a453e!important}',
  '.paper a{color:#9fd9ed!important}',
].join('');

/**
 * A mail that looks like the page, in the HTML that mail programs show: one table, a style on each element
 * (`letterStyles`), a style block only for dark colours.
 */
export function letterHtml({ language, publication, subject, body, footer }: LetterParts): string {
  const direction = directionOf(language);
  const align = direction === 'rtl' ? 'right' : 'left';
  const cell = (style: string, content: string) =>
    `<tr><td align="${align}" style="padding:0 16px;${style}">${content}</td></tr>`;
  const rows = [
    cell(
      `border-top:8px solid #1b1916;border-bottom:1px solid #1b1916;padding:14px 16px;text-align:center;font:bold 26px/1.1 ${serif}`,
      escapeXml(publication),
    ),
    cell(`font:18px/1.5 ${serif};color:#1b1916;padding:24px 16px`, body),
    cell(`font:13px/1.5 ${sans};color:#4f4a42;border-top:1px solid #d9d3c6;padding:16px`, footer),
  ];
  return `<!doctype html>
<html lang="${escapeXml(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeXml(subject)}</title>
<style>@media(prefers-color-scheme:dark){${dark}}</style></head>
<body class="paper" style="margin:0;background:#fbfaf6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf6"><tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px">
${rows.join('\n')}
</table>
</td></tr></table>
</body>
</html>
`;
}

/** The style of each element in a mail: many programs drop style blocks. */
export const letterStyles: Readonly<Record<string, string>> = {
  h1: 'margin:0 0 12px;font-size:30px;line-height:1.15',
  h2: 'margin:32px 0 8px;font-size:22px;line-height:1.2',
  h3: 'margin:24px 0 8px;font-size:18px;line-height:1.2',
  p: 'margin:0 0 16px',
  a: 'color:#0b5470',
  ul: 'margin:0 0 16px;padding:0 0 0 22px',
  ol: 'margin:0 0 16px;padding:0 0 0 22px',
  li: 'margin:0 0 6px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d9d3c6',
  figure: 'margin:0 0 16px',
  figcaption: `font:13px/1.5 ${sans};color:#4f4a42`,
  img: 'display:block;width:100%;height:auto;border:0',
  table: `width:100%;border-collapse:collapse;font:14px/1.5 ${sans}`,
  td: 'padding:6px 8px 6px 0;border-bottom:1px solid #d9d3c6;vertical-align:top',
  th: 'padding:6px 8px 6px 0;border-bottom:1px solid #d9d3c6;text-align:left;vertical-align:top',
  hr: 'border:0;border-top:1px solid #d9d3c6',
  sup: `font:12px/1 ${sans}`,
};
