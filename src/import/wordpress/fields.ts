import { quoted } from '../../check/skeleton.ts';
import type { Instant } from '../../model/dates.ts';
import { shortened } from './characters.ts';
import type { ExportItem } from './export.ts';
import { plainText } from './html.ts';
import { fileNameOf } from './marks.ts';
import type { Author } from './people.ts';
import type { ListedPicture, Remarks } from './remarks.ts';

/** What stands above the text of a draft. */
export interface DraftFields {
  id: string;
  headline: string;
  /** A second headline where it is short enough for one. */
  excerpt: string;
  byline: readonly Author[];
  section: string | undefined;
  tags: readonly string[];
  language: string | undefined;
  published: Instant | undefined;
  /** When WordPress last kept a change of it, great or small. */
  changed: Instant | undefined;
  repliesClosed: boolean;
  translationOf: string | undefined;
  formerly: readonly string[];
  /** The featured picture. */
  image: ListedPicture | undefined;
}

/** The front matter of a draft, its two lines of `---` included. What only an editor can decide stands in comments. */
export function frontMatter(fields: DraftFields): string {
  const { id, headline, excerpt, byline, section, tags, language, published, changed, image } = fields;
  const short = shortened(headline, 150);
  const lines = [
    `id: ${id} # never changes, whatever becomes of headline and address`,
    `headline: ${quoted(short)}`,
    ...(short === headline ? [] : [`# The whole headline: ${headline}`]),
    ...(isSubtitle(excerpt)
      ? field('subtitle', excerpt || undefined)
      : [`# The excerpt, too long for a subtitle: ${excerpt}`]),
    '# summary: # two to five points, one sentence each',
    'byline:',
    ...byline.flatMap(({ name, isOrganization }) =>
      isOrganization ? [`  - name: ${quoted(name)}`, '    kind: organization'] : [`  - ${quoted(name)}`],
    ),
    ...field('section', section),
    ...list('tags', tags),
    ...field('language', language),
    'status: draft # ready, when it may be published',
    ...(published ? [`published: ${published}`] : []),
    ...(changed
      ? [`# updated: ${changed} # the last change in WordPress, if readers should know of it`]
      : []),
    ...(fields.repliesClosed ? ['replies: closed'] : []),
    ...field('translationOf', fields.translationOf),
    ...list('formerly', fields.formerly),
    ...(image ? imageLines(image) : []),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** Whether an excerpt is short enough for a second headline. */
export const isSubtitle = (excerpt: string): boolean => [...excerpt].length <= 300;

const field = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${name}: ${quoted(value)}`];

const list = (name: string, values: readonly string[]): string[] =>
  values.length ? [`${name}:`, ...values.map((value) => `  - ${quoted(value)}`)] : [];

const imageLines = ({ address, alt, caption, credit }: ListedPicture): string[] => [
  `# image: # ${address}`,
  `#   src: ./${fileNameOf(address)}`,
  `#   alt: ${alt ? quoted(alt) : '…'}`,
  ...(caption ? [`#   caption: ${quoted(caption)}`] : []),
  `#   credit: ${credit ? quoted(credit) : '…'}`,
];

/** The first category as the section; further ones and the tags as tags. */
export function subjectsOf(
  { terms }: ExportItem,
  { notices }: Remarks,
): { section: string | undefined; tags: string[] } {
  const of = (taxonomy: string): string[] =>
    terms
      .filter((term) => term.taxonomy === taxonomy && term.slug !== 'uncategorized')
      .map(({ name }) => plainText(name))
      .filter((name) => name && name !== 'Uncategorized');
  const [section, ...others] = of('category').filter(fits);
  const tags = [
    ...new Map([...others, ...of('post_tag').filter(fits)].map((tag) => [tag.toLowerCase(), tag])).values(),
  ];
  return { section, tags };

  function fits(name: string): boolean {
    if ([...name].length <= 60) return true;
    notices.push(`“${name}” is longer than a section or a tag may be, and was left out`);
    return false;
  }
}
