import { type MdastNode, mdxToMdast } from 'satteri';
import { type Fault, warning } from '../../check/finding.ts';
import { warningAt } from './matches.ts';
import { type Passage, sameWords, whole } from './passage.ts';
import type { Story } from './story.ts';

/** More than a screen reader's listener can keep in mind. */
const longestAlt = 150;

/** Alternative texts that tell a listener nothing of the picture. */
export const altFaults = ({ passages, file: { source } }: Story): Fault[] =>
  [...passages, ...markdownAlts(source.text)].flatMap((passage, index, all) => {
    if (passage.kind !== 'alt' || !passage.text.trim()) return [];
    const problem = altProblem(passage.text.trim(), neighbour(all, index));
    return problem ? [warningAt(whole(passage), 'poor-alt', ...problem)] : [];
  });

function altProblem(alt: string, caption: string | undefined): [message: string, fix: string] | undefined {
  const show = 'write what a person would see in the picture';
  if (
    /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)$/i.test(alt) ||
    /^(?:IMG|DSC|PXL|Screenshot)[\s_-]?\d/i.test(alt)
  )
    return ['The alternative text is the name of a file', show];
  if (
    /^(?:an? )?(?:image|photo|photograph|picture|graphic|figure|illustration|imagen|foto|fotografía|ilustración)\.?$/i.test(
      alt,
    )
  )
    return [`The alternative text says only “${alt}”`, show];
  if (caption !== undefined && sameWords(alt, caption))
    return ['The alternative text repeats the caption', 'write what the caption leaves to the eye'];
  if (alt.length > longestAlt)
    return [
      `The alternative text has ${alt.length} characters; ${longestAlt} is the most that is listened to`,
      'shorten it, and say the rest in the text',
    ];
  return undefined;
}

/** The caption of the same picture stands directly before or behind its alternative text. */
function neighbour(passages: readonly Passage[], index: number): string | undefined {
  return [passages[index + 1], passages[index - 1]].find((each) => each?.kind === 'caption')?.text;
}

/** Alternative texts of Markdown pictures. */
function markdownAlts(text: string): Passage[] {
  return nodesOf(mdxToMdast(text)).flatMap((node) => {
    if (node.type !== 'image' || !node.alt) return [];
    const start = (node.position?.start.offset ?? 0) + 2;
    const offsets = Array.from({ length: node.alt.length + 1 }, (_, index) => start + index);
    return [{ kind: 'alt', text: node.alt, offsets }];
  });
}

const nodesOf = (node: MdastNode): MdastNode[] => [
  node,
  ...('children' in node ? (node.children as MdastNode[]).flatMap(nodesOf) : []),
];

/** Words that say nothing of where a link leads. */
const empty =
  /^(?:(?:click |read |see )?here|this(?: (?:link|page|article))?|links?|read more|more|(?:haz clic |pulse |pincha )?aquí|este enlace|enlace|leer más|más)[.:…]?$/i;

/** Links whose words say nothing when they are read alone. */
export const linkTextFaults = ({ file: { source, kind } }: Story): Fault[] =>
  kind === 'publication'
    ? []
    : nodesOf(mdxToMdast(source.text)).flatMap((node) => {
        if (node.type !== 'link' && node.type !== 'linkReference') return [];
        const words = nodesOf(node)
          .flatMap((each) => (each.type === 'text' ? [each.value] : []))
          .join('')
          .trim();
        if (!empty.test(words)) return [];
        const range = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0] as const;
        return [
          warning(
            'link-text',
            range,
            `“${words}” does not say where the link leads`,
            'let the words of the link name its goal',
          ),
        ];
      });
