const forbidden = /[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/gv;

/** Text without the characters that XML 1.0 (§2.2) forbids or discourages in any form. */
export const plainXml = (text: string): string => text.toWellFormed().replaceAll(forbidden, '');

/**
 * Text for an element or a quoted attribute. Numeric references, as the RSS Advisory Board's profile
 * advises: readers that decode twice show them right all the same.
 */
export const escapeXml = (text: string): string =>
  plainXml(text)
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('>', '&#x3E;')
    .replaceAll('"', '&#x22;');

/** Text for an element of HTML that people may read as source. */
export const escapeHtml = (text: string): string =>
  plainXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Attributes of an element; those that are `undefined` are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** One element; its attributes are escaped, its content is XML already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return content ? `<${name}${pairs.join('')}>${content}</${name}>` : `<${name}${pairs.join('')}/>`;
}

/** One element with plain text. */
export const element = (name: string, text: string, attributes: Attributes = {}): string =>
  tag(name, attributes, escapeXml(text));
