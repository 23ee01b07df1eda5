import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Break, RootContent } from 'mdast';
import type { BodySetting } from './body-setting.ts';
import { oneLine, shortened } from './characters.ts';
import { classesOf, elementsIn, propertyOf } from './html.ts';
import { mark } from './marks.ts';
import { markName } from './shortcodes.ts';

const raised = new Map(
  [...'0123456789+-=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? sign]),
);
const lowered = new Map(
  [...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? sign]),
);

/** Elements that have no counterpart: what they are called in the report. */
const dropped: Record<string, string> = {
  form: 'a form',
  input: 'a field of a form',
  select: 'a field of a form',
  textarea: 'a field of a form',
  button: 'a button',
  script: 'a script',
  style: 'a style sheet',
  svg: 'a drawing in the text itself',
  canvas: 'a drawing made by a script',
  math: 'a formula',
  template: 'a template',
  dialog: 'a dialogue',
  noembed: 'a text for old browsers',
  noframes: 'a text for old browsers',
};

/** Everything that is neither text nor link nor picture nor quotation. */
export function otherHandlers({ remarks }: BodySetting): Record<string, Handle> {
  const drop = (name: string, what: string): [string, Handle] => [
    name,
    (_state, node) => {
      const detail = propertyOf(node, 'src') || propertyOf(node, 'action') || saidIn(node);
      remarks.lost.push(detail ? `${what}: ${detail}` : what);
    },
  ];
  return {
    ...Object.fromEntries(Object.entries(dropped).map(([name, what]) => drop(name, what))),
    [markName]: (_state, node) => mark(propertyOf(node, 'title')),
    base: () => undefined,
    menu: (state, node) => state.handlers.ul?.(state, node, undefined),
    // Stands beside a picture that is loaded late, and repeats it.
    noscript: (state, node) => (elementsIn(node, 'img', 'iframe').length ? undefined : state.all(node)),
    pre: (state, node) =>
      classesOf(node).includes('wp-block-verse') ? verse(state, node) : code(state, node),
    // A cell without its table is text.
    ...Object.fromEntries((['tr', 'td', 'th'] as const).map((name) => [name, cell(name)])),
    sub: (state, node) => shifted(state, node, lowered),
    sup: (state, node) => shifted(state, node, raised),
  };

  function shifted(state: State, node: Element, signs: ReadonlyMap<string, string>) {
    const text = textOf(node).trim();
    if (text && [...text].every((sign) => signs.has(sign)))
      return { type: 'text' as const, value: [...text].map((sign) => signs.get(sign)).join('') };
    if (text.length > 3)
      remarks.notices.push(`“${oneLine(text)}” was raised or lowered and stands on the line now`);
    return state.all(node);
  }
}

const cell =
  (name: 'tr' | 'td' | 'th'): Handle =>
  (state, node) =>
    state.inTable ? defaultHandlers[name](state, node) : state.toFlow(state.all(node));

/** The words of what is dropped, but for those of programs. */
const saidIn = (node: Element): string =>
  /^(script|style|svg)$/.test(node.tagName) ? '' : shortened(oneLine(textOf(node)), 200);

function code(state: State, node: Element) {
  return state.handlers.listing?.(state, node, undefined);
}

/** A poem: its lines are lines. */
function verse(state: State, node: Element): RootContent[] {
  const lines = textOf(node).trim().split('\n');
  const children = lines.flatMap((line, index) => {
    const text = { type: 'text' as const, value: line.trim() };
    const before: Break[] = index ? [{ type: 'break' }] : [];
    return [...before, text];
  });
  return state.toFlow(children) as RootContent[];
}
