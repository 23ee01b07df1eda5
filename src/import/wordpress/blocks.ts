import type { Element, ElementContent, Root } from 'hast';
import type { BodySetting } from './body-setting.ts';
import { oneLine } from './characters.ts';
import { element, readHtml } from './html.ts';
import { markName } from './shortcodes.ts';

const dynamic = /^\s*wp:([a-z][\w/-]*)\s+?(\{[\s\S]*\})?\s*\/$/;
/** Blocks that say nothing by themselves. */
const silent = new Set(['footnotes', 'more', 'nextpage', 'spacer', 'separator', 'page-list']);

/** Whether the block editor wrote a text. */
export const isOfBlocks = (html: string): boolean => /<!--\s*wp:/.test(html);

/**
 * Takes the block editor's comments away. What it would have put in their place when a page is shown is marked as not
 * carried over; reusable blocks come in as they are in the export. The tree is changed.
 */
export function withoutBlockComments(
  parent: Root | Element,
  setting: BodySetting,
  within: string[] = [],
): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return standIn(child.value, setting, within);
    if (child.type === 'element') withoutBlockComments(child, setting, within);
    return [child];
  });
}

function standIn(comment: string, setting: BodySetting, within: string[]): ElementContent[] {
  const [, name = '', attributes = ''] = dynamic.exec(comment) ?? [];
  if (!name || silent.has(name)) return [];
  const id = name === 'block' ? /"ref":(\d+)/.exec(attributes)?.[1] : undefined;
  const html = id === undefined || within.includes(id) ? undefined : setting.reusable(id);
  if (id !== undefined && html !== undefined) {
    const root = readHtml(html);
    withoutBlockComments(root, setting, [...within, id]);
    return [element('div', root.children as ElementContent[])];
  }
  const written = oneLine(`the block ${name} ${attributes}`);
  setting.remarks.lost.push(written);
  return [{ ...element(markName), properties: { title: `Not carried over: ${written}` } }];
}
