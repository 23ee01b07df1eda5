import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Link, Paragraph, PhrasingContent } from 'mdast';
import type { BodySetting } from './body-setting.ts';
import { oneLine } from './characters.ts';
import { classesOf, elementsIn, propertyOf } from './html.ts';
import { absoluteAddress } from './pictures.ts';

/** Links: whole addresses, new ones for what is imported too, and none where a reader cannot follow. */
export function linkHandlers(setting: BodySetting): Record<string, Handle> {
  const embedded: Handle = (_state, node) => embeddedLink(node, setting);
  return {
    a: (state, node) => link(state, node, setting),
    p: (state, node) => bareAddress(node, setting) ?? defaultHandlers.p(state, node),
    ...Object.fromEntries(['iframe', 'embed', 'object', 'video', 'audio'].map((name) => [name, embedded])),
  };
}

function link(state: State, node: Element, setting: BodySetting) {
  const { remarks, base } = setting;
  const children = state.all(node) as PhrasingContent[];
  const href = propertyOf(node, 'href');
  // Beside a file's name stands a button that leads to the same file.
  if (classesOf(node).includes('wp-block-file__button')) return undefined;
  if (!href) return children;
  const words = oneLine(textOf(node));
  if (href.startsWith('#')) {
    if (words) remarks.notices.push(`“${words}” led to a place in the text and is no link any more`);
    return children;
  }
  const url = followable(href, base);
  if (url === undefined) {
    remarks.lost.push(`the link to ${href}; its words “${words}” stay`);
    return children;
  }
  const here = setting.newAddress(url);
  if (!here && words && setting.isOldSite(url))
    remarks.notices.push(`“${words}” leads to the old site: ${url}`);
  return { type: 'link', url: here ?? url, children } satisfies Link;
}

/** WordPress shows what lies behind an address that is a paragraph of its own; here it becomes a link. */
function bareAddress(node: Element, { base, remarks }: BodySetting): Paragraph | undefined {
  const words = node.children.every(({ type }) => type === 'text') ? textOf(node).trim() : '';
  const url = /^https?:\/\/\S+$/.test(words) ? followable(words, base) : undefined;
  if (!url) return undefined;
  remarks.lost.push(`embedded content, left as a link: ${url}`);
  return { type: 'paragraph', children: [linkTo(url)] };
}

/** What is not text becomes a link to itself, where it has an address. */
function embeddedLink(node: Element, { base, remarks }: BodySetting): Link | undefined {
  const sources = [node, ...elementsIn(node, 'source', 'embed', 'iframe', 'a')];
  const written = sources
    .flatMap((each) => ['src', 'data', 'dataSrc', 'href'].map((name) => propertyOf(each, name)))
    .find((address) => address && !/^(about|data|javascript):/i.test(address));
  const url = written && followable(written, base);
  const what =
    node.tagName === 'video' || node.tagName === 'audio' ? `a ${node.tagName}` : 'embedded content';
  remarks.lost.push(url ? `${what}, left as a link: ${url}` : `${what} without an address`);
  return url ? linkTo(url) : undefined;
}

/** An address as a link to itself. */
export const linkTo = (address: string): Link => {
  const url = pageOf(address);
  return { type: 'link', url, children: [{ type: 'text', value: url.replace(/^https?:\/\/(www\.)?/, '') }] };
};

/** The page of a film instead of the frame in which it is shown. */
const pageOf = (address: string): string =>
  address
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
      'https://www.youtube.com/watch?v=$1',
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1');

/** An address that a reader can follow from everywhere; nothing where there is none. */
export function followable(address: string, base: string): string | undefined {
  const url = absoluteAddress(address, base);
  return /^(https?:\/\/[^\s/]\S*|mailto:\S+|tel:\S+)$/i.test(url) ? url : undefined;
}
