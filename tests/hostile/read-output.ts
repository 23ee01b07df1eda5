import { parseHTML } from 'linkedom';
import { type MdastNode, markdownToMdast } from 'satteri';
import { SaxesParser } from 'saxes';

/** One thing that a parser met: where, and what it says there. */
export type Met = readonly [place: string, words: string];

/** What a page says to a browser: elements, attributes, texts and data, in order. */
export function readHtml(html: string): Met[] {
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  return joined([...document.childNodes].flatMap((node) => readNode(node)));
}

function readNode(node: Node, path = ''): Met[] {
  if (node.nodeType === node.TEXT_NODE) return [[`${path} text`, node.textContent ?? '']];
  if (node.nodeType !== node.ELEMENT_NODE) return [[`${path} node ${node.nodeType}`, '']];
  const element = node as Element;
  const place = `${path} ${element.localName}`;
  const attributes = [...element.attributes].map(({ name, value }): Met => [
    `${place} @${name}`,
    inLink(name, value),
  ]);
  const text = element.textContent ?? '';
  if (element.getAttribute('type') === 'application/ld+json')
    return [[place, ''], ...attributes, ...readJson(JSON.parse(text), place)];
  if (element.localName === 'textarea') {
    // The parser leaves references in it as they are.
    const copied = parseHTML(`<html><body>${text}</body></html>`).document.body.textContent ?? '';
    return [
      [place, ''],
      ...attributes,
      ...(copied.startsWith('<') ? readHtml(copied) : readMarkdown(copied)),
    ];
  }
  return [[place, ''], ...attributes, ...[...element.childNodes].flatMap((child) => readNode(child, place))];
}

/** An address that carries words, decoded as whoever it leads to does. */
const inLink = (name: string, value: string): string =>
  name === 'href' && /^mailto:|[?#]\w+=/.test(value) ? decodeURIComponent(value) : value;

/** What a feed or a sitemap says to a strict parser. Full texts are read as the pages that they are. */
export function readXml(xml: string): Met[] {
  const parser = new SaxesParser({ xmlns: true });
  const met: Met[] = [];
  const path: string[] = [];
  let text = '';
  const flush = (): void => {
    const place = path.join(' ');
    if (/content(:encoded)?$/.test(place)) met.push(...readHtml(text));
    else met.push([`${place} text`, text]);
    text = '';
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    path.push(name);
    met.push([path.join(' '), '']);
    for (const [key, { value }] of Object.entries(attributes)) met.push([`${path.join(' ')} @${key}`, value]);
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('cdata', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    flush();
    path.pop();
  });
  parser.write(xml).close();
  return joined(met);
}

/** A feed with one of its entries alone; nothing when it is not in the feed. */
export function feedOf(xml: string, name: 'item' | 'entry' | 'url', mark: string): string | undefined {
  const [open, close] = [new RegExp(`<${name}[ >]`), `</${name}>`];
  const start = xml.search(open);
  const entries = xml.slice(start, xml.lastIndexOf(close)).split(close);
  const entry = entries.find((each) => each.includes(mark));
  return entry && xml.slice(0, start) + entry + xml.slice(xml.lastIndexOf(close));
}

/** What JSON says. Full texts are read as the pages that they are. */
export function readJson(value: unknown, place = ''): Met[] {
  if (typeof value === 'string') {
    if (/(content_html|^html)$/.test(place.trim())) return readHtml(value);
    if (place === ' text') {
      // A letter's text is Markdown, its foot is plain.
      const [letter = '', foot = ''] = value.split('\n-- \n');
      return [...readMarkdown(letter), ['foot', foot]];
    }
    return [[place, value]];
  }
  if (typeof value !== 'object' || value === null) return [[place, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => readJson(each, `${place} ${key}`));
}

/** What Markdown says to a reader of GFM. */
export function readMarkdown(markdown: string): Met[] {
  return joined(readMarkdownNode(markdownToMdast(markdown)));
}

function readMarkdownNode(node: MdastNode, path = ''): Met[] {
  const place = `${path} ${node.type}`;
  if (node.type === 'text') return [[place, node.value]];
  // An address in plain text is a link to some readers of Markdown; it says what it does.
  if (node.type === 'link' && isBare(node.url, textIn(node))) return [[`${path} text`, textIn(node)]];
  const own: Met[] = [[place, 'value' in node ? String(node.value) : '']];
  if ('url' in node) own.push([`${place} @url`, node.url]);
  if ('alt' in node) own.push([`${place} @alt`, node.alt ?? '']);
  const children = 'children' in node ? node.children.flatMap((child) => readMarkdownNode(child, place)) : [];
  return [...own, ...children];
}

/** Whether a link was made of an address that stands in the text. */
function isBare(url: string, text: string): boolean {
  if ([text, `http://${text}`, `mailto:${text}`].includes(url)) return true;
  const whole = text.startsWith('www.') ? `http://${text}` : text;
  return /^https?:/.test(whole) && URL.canParse(whole) && URL.parse(whole)?.href === URL.parse(url)?.href;
}

const textIn = (node: MdastNode): string =>
  'value' in node ? String(node.value) : 'children' in node ? node.children.map(textIn).join('') : '';

/** Texts that follow one another as one; none where there is only space. */
function joined(met: readonly Met[]): Met[] {
  const whole: [string, string][] = [];
  for (const [place, said] of met) {
    const last = whole.at(-1);
    if (last && place.endsWith(' text') && last[0] === place) last[1] += said;
    else whole.push([place, said]);
  }
  return whole.filter(([place, said]) => !place.endsWith(' text') || said.trim());
}
