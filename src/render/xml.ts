// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text without the characters that XML 1.0 (§2.2) forbids in any form. */
export const plainXml = (text: string): string => text.toWellFormed().replaceAll(forbidden, '');

/** Text for an element or a quoted attribute. */
export const escapeXml = (text: string): string =>
  plainXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** One element with text and attributes, both escaped. */
export function element(name: string, text: string, attributes: Record<string, string> = {}): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${pairs.join('')}>${escapeXml(text)}</${name}>`;
}
