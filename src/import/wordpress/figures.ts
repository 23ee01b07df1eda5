import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { BlockContent, Paragraph, RootContent } from 'mdast';
import type { BodySetting } from './body-setting.ts';
import { oneLine } from './characters.ts';
import { classesOf, elementsIn, propertyOf } from './html.ts';
import { followable, linkTo } from './links.ts';
import { pictureMark } from './marks.ts';
import { listedPicture } from './pictures.ts';
import { pullQuoteClass } from './quotes.ts';

/** Pictures are listed and their places marked; figures of anything else keep their caption as a line below. */
export function figureHandlers(setting: BodySetting): Record<string, Handle> {
  const captions = new WeakMap<Element, string>();
  return {
    img: (_state, node) => picture(node, captions.get(node) ?? '', setting),
    picture: (state, node) => state.all(node),
    figure: (state, node) => figure(state, node, captions, setting),
    table: (state, node) => {
      const line = state.inTable ? [] : captionLine(state, childOf(node, 'caption'));
      return [...line, ...asList(defaultHandlers.table(state, node))];
    },
  };
}

function picture(node: Element, caption: string, setting: BodySetting) {
  const { remarks } = setting;
  if (classesOf(node).some((name) => /^(emoji|wp-smiley)$/.test(name)))
    return { type: 'text' as const, value: propertyOf(node, 'alt') };
  if (propertyOf(node, 'width') === '1' && propertyOf(node, 'height') === '1') {
    remarks.lost.push(`an invisible picture that counts readers: ${propertyOf(node, 'src')}`);
    return undefined;
  }
  const listed = listedPicture(node, caption, setting);
  if (!listed) return undefined;
  remarks.pictures.push(listed);
  return pictureMark(listed);
}

function figure(state: State, node: Element, captions: WeakMap<Element, string>, setting: BodySetting) {
  const own = childOf(node, 'figcaption');
  const rest = { ...node, children: node.children.filter((child) => child !== own) };
  if (classesOf(node).includes('wp-block-embed')) {
    const url = followable(oneLine(textOf(rest)), setting.base);
    if (url && !elementsIn(rest, 'iframe', 'a', 'blockquote').length) {
      setting.remarks.lost.push(`embedded content, left as a link: ${url}`);
      return [{ type: 'paragraph' as const, children: [linkTo(url)] }, ...captionLine(state, own)];
    }
  }
  if (classesOf(node).includes(pullQuoteClass))
    for (const quote of elementsIn(rest, 'blockquote')) quote.properties.className = [pullQuoteClass];
  const images = elementsIn(rest, 'img');
  const others = elementsIn(rest, 'figure', 'blockquote', 'table', 'pre', 'iframe', 'video', 'audio');
  if (!images.length || others.length) return [...flow(state, rest), ...captionLine(state, own)];
  // The classic editor lets the caption follow the picture without an element of its own.
  const isClassic = classesOf(node).includes('wp-caption') && !own;
  const caption = oneLine(textOf(own ?? (isClassic ? rest : { ...rest, children: [] })));
  for (const image of images) captions.set(image, caption);
  return isClassic
    ? state.toFlow(images.flatMap((image) => asList(state.one(image, node))))
    : flow(state, rest);
}

const flow = (state: State, node: Element): BlockContent[] => state.toFlow(state.all(node)) as BlockContent[];

const childOf = ({ children }: Element, name: string): Element | undefined =>
  children.find((child) => child.type === 'element' && child.tagName === name) as Element | undefined;

function captionLine(state: State, caption: Element | undefined): Paragraph[] {
  if (!caption || !textOf(caption).trim()) return [];
  return flow(state, caption).map((each) =>
    each.type === 'paragraph'
      ? { type: 'paragraph', children: [{ type: 'emphasis', children: each.children }] }
      : { type: 'paragraph', children: [{ type: 'text', value: oneLine(textOf(caption)) }] },
  );
}

const asList = (made: ReturnType<State['one']>): RootContent[] =>
  (Array.isArray(made) ? made : made ? [made] : []) as RootContent[];
