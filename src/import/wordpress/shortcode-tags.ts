/** A shortcode as it stands in a text: `[name attributes]`, perhaps with its end. */
export interface Shortcode {
  name: string;
  /** Between name and bracket. */
  attributes: string;
  /** The opening tag, from and to. */
  start: number;
  end: number;
  /** The closing tag, where there is one. */
  close: { start: number; end: number } | undefined;
}

/** Shortcodes that WordPress itself knows, and some that its most common plugins do. */
const known = new Set([
  ...['caption', 'wp_caption', 'gallery', 'embed', 'audio', 'video', 'playlist'],
  ...['youtube', 'vimeo', 'tweet', 'instagram', 'facebook', 'soundcloud'],
]);

const tag = /\[(\[?)(\/?)([A-Za-z][\w-]*)(?![\w-])([^[\]]*)\](\]?)/g;
const unread = /<(\/?)(pre|code|script|style|textarea)\b/gi;
const named = /^(\s+[\w-]+=("[^"]*"|'[^']*'|[^\s"']+))+\s*\/?$/;

/**
 * The shortcodes of a text. WordPress takes for one whatever a plugin has registered; an export does not say what that
 * is, so that `[sic]` and `[the mayor]` must be told from `[contact-form id="1"]` by their looks: a known name, named
 * attributes, a closing tag, an ending slash, or a line of its own.
 */
export function shortcodesIn(html: string): Shortcode[] {
  const found: Shortcode[] = [];
  const waiting = new Map<string, Shortcode[]>();
  const isQuiet = quietPlaces(html);
  for (const { index, 0: whole, 1: doubled, 2: slash, 3: name = '', 4: attributes = '' } of html.matchAll(
    tag,
  )) {
    if (doubled || isQuiet(index)) continue;
    const key = name.toLowerCase();
    const range = { start: index, end: index + whole.replace(/\]\]$/, ']').length };
    if (!slash) {
      const opening: Shortcode = { name: key, attributes, ...range, close: undefined };
      found.push(opening);
      waiting.set(key, [...(waiting.get(key) ?? []).slice(-9), opening]);
    } else if (!attributes.trim()) {
      const opening = waiting.get(key)?.pop();
      if (opening) opening.close = range;
    }
  }
  return found.filter((each) => isShortcode(each, html));
}

function isShortcode({ name, attributes, start, end, close }: Shortcode, html: string): boolean {
  if (close || named.test(attributes) || /^\s*\/$/.test(attributes)) return true;
  if (known.has(name)) return /^[\s=]|^$/.test(attributes);
  const alone =
    /(^|\n|-->|<p>|<div>)[^\S\n]*$/.test(html.slice(Math.max(0, start - 20), start)) &&
    /^[^\S\n]*($|\n|<!--|<\/p>|<\/div>)/.test(html.slice(end, end + 20));
  return alone && attributes.trim() === '' && /[_\d-]/.test(name);
}

/** Whether an offset lies within code, where brackets are brackets. */
function quietPlaces(html: string): (offset: number) => boolean {
  const places: [number, number][] = [];
  let since: { name: string; at: number } | undefined;
  for (const { index, 1: slash, 2: found = '' } of html.matchAll(unread)) {
    const name = found.toLowerCase();
    if (!slash) since ??= { name, at: index };
    else if (since?.name === name) {
      places.push([since.at, index]);
      since = undefined;
    }
  }
  let next = 0;
  // Asked in rising order.
  return (offset) => {
    while ((places[next]?.[1] ?? Number.POSITIVE_INFINITY) < offset) next += 1;
    return offset > (places[next]?.[0] ?? Number.POSITIVE_INFINITY);
  };
}

/** The attributes by name; the first without a name as `''`, as in `[youtube=https://…]`. */
export function attributesOf({ attributes }: Shortcode): Map<string, string> {
  const pairs = attributes.matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  const values = new Map(
    [...pairs].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? ''] as const),
  );
  const address = /https?:\/\/[^\s"'\]]+/.exec(attributes)?.[0];
  return address ? values.set('', address) : values;
}
