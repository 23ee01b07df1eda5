/** A faulty article: what stands between ⟦ and ⟧ is where the desk must point. */
export interface BadArticle {
  name: string;
  rule: string;
  /** Lines of the sample that are replaced, each by a text that may hold the marks. */
  swap?: Record<string, string>;
  /** The whole file instead. */
  whole?: string;
  /** Below the sample's text. */
  body?: string;
  severity?: 'warning';
}

const picture = (fields: string): Record<string, string> => ({ 'status: ready': `status: ready\n${fields}` });
const sources = 'sources:\n  - id: minutes\n    title: The minutes';
const correction = (date: string, more = '') =>
  `${more}corrections:\n  - date: ${date}\n    kind: update\n    text: More is known.\nstatus: ready`;

/** Every fault that an article can have by itself, or against the files around it. */
export const badArticles: BadArticle[] = [
  // Fields that are missing, unknown or of the wrong kind.
  {
    name: 'no headline',
    rule: 'missing-field',
    swap: { '---\nid': '⟦---⟧\nid', 'headline: A headline\n': '' },
  },
  {
    name: 'no id',
    rule: 'missing-field',
    swap: { '---\nid: tag:harbour.example,2026:article/NAME\n': '⟦---⟧\n' },
  },
  {
    name: 'no byline',
    rule: 'missing-field',
    swap: { '---\nid': '⟦---⟧\nid', 'byline:\n  - Ada Wren\n': '' },
  },
  { name: 'no status', rule: 'missing-field', swap: { '---\nid': '⟦---⟧\nid', 'status: ready\n': '' } },
  {
    name: 'no summary',
    rule: 'missing-field',
    swap: { '---\nid': '⟦---⟧\nid', 'summary:\n  - One point.\n  - Another point.\n': '' },
  },
  {
    name: 'no date of publication',
    rule: 'missing-field',
    swap: { '---\nid': '⟦---⟧\nid', 'published: 2026-03-01T09:00:00-05:00\n': '' },
  },
  {
    name: 'withdrawn without a reason',
    rule: 'missing-field',
    swap: { '---\nid': '⟦---⟧\nid', 'status: ready': 'status: withdrawn' },
  },
  {
    name: 'a source without a title',
    rule: 'missing-field',
    swap: picture('sources:\n  - ⟦id: minutes⟧'),
    body: '<Cite source="minutes" />',
  },
  {
    name: 'nothing to also read',
    rule: 'missing-field',
    swap: picture('alsoRead:\n  - ⟦url: https://a.example/⟧'),
  },
  {
    name: 'a misspelt field',
    rule: 'unknown-field',
    swap: { 'headline: A headline': '⟦headlin⟧: A headline' },
  },
  { name: 'a misspelt date of publication', rule: 'unknown-field', swap: { 'published:': '⟦publised⟧:' } },
  { name: 'a field that resembles none', rule: 'unknown-field', swap: picture('⟦weather⟧: fair') },
  {
    name: 'a misspelt field of a source',
    rule: 'unknown-field',
    swap: picture('sources:\n  - id: minutes\n    title: T\n    ⟦pubisher⟧: P'),
    body: '<Cite source="minutes" />',
  },
  {
    name: 'a misspelt field of an author',
    rule: 'unknown-field',
    swap: { '  - Ada Wren': '  - name: Ada Wren\n    ⟦link⟧: https://a.example/' },
  },
  {
    name: 'a title beside an article',
    rule: 'unknown-field',
    swap: picture('alsoRead:\n  - article: ferry-returns\n    ⟦title⟧: The ferry'),
  },
  {
    name: 'a number for a headline',
    rule: 'wrong-type',
    swap: { 'headline: A headline': 'headline: ⟦1984⟧' },
  },
  { name: 'a boolean for a section', rule: 'wrong-type', swap: picture('section: ⟦true⟧') },
  { name: 'a number for an author', rule: 'wrong-type', swap: { '- Ada Wren': '- ⟦1984⟧' } },
  {
    name: 'a text for the summary',
    rule: 'wrong-type',
    swap: { 'summary:\n  - One point.\n  - Another point.': 'summary: ⟦One point.⟧' },
  },
  {
    name: 'a list for a headline',
    rule: 'wrong-type',
    swap: { 'headline: A headline': 'headline: ⟦[A, headline]⟧' },
  },
  { name: 'a text for a picture', rule: 'wrong-type', swap: picture('image: ⟦./wall.jpg⟧') },
  {
    name: 'yes for decorative',
    rule: 'wrong-type',
    swap: picture('image:\n  src: ./wall.jpg\n  decorative: ⟦yes⟧\n  credit: T'),
  },
  { name: 'a field without a value', rule: 'wrong-type', swap: { 'headline: A headline': '⟦headline⟧:' } },
  { name: 'a group of fields for a tag', rule: 'wrong-type', swap: picture('tags:\n  - ⟦a: b⟧') },
  // Sizes and values.
  { name: 'an empty headline', rule: 'out-of-range', swap: { 'headline: A headline': 'headline: ⟦""⟧' } },
  {
    name: 'a headline of 151 characters',
    rule: 'out-of-range',
    swap: { 'headline: A headline': `headline: ⟦${'x'.repeat(151)}⟧` },
  },
  {
    name: 'a summary of one point',
    rule: 'out-of-range',
    swap: { 'summary:\n  - One point.\n  - Another point.': 'summary:\n  ⟦- One point.\n⟧' },
  },
  {
    name: 'a summary of six points',
    rule: 'out-of-range',
    swap: { 'summary:\n  - One point.\n  - Another point.': 'summary: ⟦[a, b, c, d, e, f]⟧' },
  },
  {
    name: 'a point of 281 characters',
    rule: 'out-of-range',
    swap: { 'Another point.': `⟦${'y'.repeat(281)}⟧` },
  },
  { name: 'no author in the list', rule: 'out-of-range', swap: { 'byline:\n  - Ada Wren': 'byline: ⟦[]⟧' } },
  { name: 'an unknown type', rule: 'unknown-value', swap: picture('type: ⟦opinon⟧') },
  { name: 'an unknown status', rule: 'unknown-value', swap: { 'status: ready': 'status: ⟦published⟧' } },
  {
    name: 'an unknown kind of correction',
    rule: 'unknown-value',
    swap: picture(
      'updated: 2026-03-02T00:00:00Z\ncorrections:\n  - date: 2026-03-02T00:00:00Z\n    kind: ⟦corection⟧\n    text: T',
    ),
  },
  {
    name: 'an unknown kind of author',
    rule: 'unknown-value',
    swap: { '- Ada Wren': '- name: Ada Wren\n    kind: ⟦organisation⟧' },
  },
  {
    name: 'replies that are neither open nor closed',
    rule: 'unknown-value',
    swap: picture('replies: ⟦off⟧'),
  },
  // Dates.
  {
    name: 'a day without a time',
    rule: 'bad-date',
    swap: { 'published: 2026-03-01T09:00:00-05:00': 'published: ⟦2026-03-01⟧' },
  },
  {
    name: 'a time without an offset',
    rule: 'bad-date',
    swap: { 'published: 2026-03-01T09:00:00-05:00': 'published: ⟦2026-03-01T09:00:00⟧' },
  },
  {
    name: '31 February',
    rule: 'bad-date',
    swap: { 'published: 2026-03-01T09:00:00-05:00': 'published: ⟦2026-02-31T09:00:00Z⟧' },
  },
  {
    name: 'a date in words',
    rule: 'bad-date',
    swap: { 'published: 2026-03-01T09:00:00-05:00': 'published: ⟦Tuesday 31 Septembr⟧' },
  },
  {
    name: 'a month that is none',
    rule: 'bad-date',
    swap: picture('sources:\n  - id: minutes\n    title: T\n    date: ⟦2026-13⟧'),
    body: '<Cite source="minutes" />',
  },
  {
    name: 'an update before publication',
    rule: 'updated-before-published',
    swap: picture('updated: ⟦2026-02-01T09:00:00Z⟧'),
  },
  {
    name: 'a correction before publication',
    rule: 'correction-before-published',
    swap: { 'status: ready': correction('⟦2026-02-01T09:00:00Z⟧') },
  },
  {
    name: 'a correction without an update',
    rule: 'correction-without-update',
    swap: { 'status: ready': correction('⟦2026-03-02T09:00:00Z⟧') },
  },
  {
    name: 'a correction newer than the update',
    rule: 'correction-without-update',
    swap: { 'status: ready': correction('⟦2026-03-03T09:00:00Z⟧', 'updated: 2026-03-02T09:00:00Z\n') },
  },
  { name: 'an update in the future', rule: 'future-date', swap: picture('updated: ⟦2027-01-01T00:00:00Z⟧') },
  // Addresses, names, references.
  {
    name: 'an address without its scheme',
    rule: 'bad-address',
    swap: { '- Ada Wren': '- name: Ada Wren\n    url: ⟦www.a.example⟧' },
  },
  {
    name: 'an address that runs',
    rule: 'bad-address',
    swap: picture('alsoRead:\n  - title: T\n    url: ⟦javascript:alert(1)⟧'),
  },
  {
    name: 'an id that is an address',
    rule: 'bad-id',
    swap: { 'tag:harbour.example,2026:article/NAME': '⟦https://harbour.example/a⟧' },
  },
  { name: 'a language in words', rule: 'bad-language', swap: picture('language: ⟦English please⟧') },
  { name: 'a former address with capitals', rule: 'bad-slug', swap: picture('formerly: [⟦Old-Story⟧]') },
  {
    name: 'a former address that another has',
    rule: 'bad-slug',
    swap: picture('formerly: [⟦ferry-returns⟧]'),
  },
  {
    name: 'the id of another article',
    rule: 'duplicate-id',
    swap: { 'tag:harbour.example,2026:article/NAME': '⟦tag:harbour.example,2026:article/harbour-plan⟧' },
  },
  {
    name: 'an article to read that is not there',
    rule: 'unknown-article',
    swap: picture('alsoRead:\n  - article: ⟦ferry-return⟧'),
  },
  {
    name: 'a translation of nothing',
    rule: 'unknown-article',
    swap: picture('translationOf: ⟦no-such-thing-at-all⟧'),
  },
  {
    name: 'two sources of one id',
    rule: 'duplicate-id',
    swap: picture('sources:\n  - { id: a, title: A }\n  - { id: ⟦a⟧, title: B }'),
    body: '<Cite source="a" />',
  },
  {
    name: 'a source that nobody cites',
    rule: 'uncited-source',
    severity: 'warning',
    swap: picture('sources:\n  - id: ⟦minutes⟧\n    title: T'),
  },
  {
    name: 'a source that is not listed',
    rule: 'unknown-source',
    swap: picture(sources),
    body: '<Cite source="minutes" /> <Cite source="⟦minuets⟧" />',
  },
  // Pictures.
  {
    name: 'a picture that is not there',
    rule: 'missing-file',
    swap: picture('image:\n  src: ⟦./none.jpg⟧\n  alt: A\n  credit: T'),
  },
  {
    name: 'a picture that is no file beside',
    rule: 'missing-file',
    swap: picture('image:\n  src: ⟦wall.jpg⟧\n  alt: A\n  credit: T'),
  },
  {
    name: 'a picture without words',
    rule: 'missing-alt',
    swap: picture('⟦image⟧:\n  src: ./wall.jpg\n  credit: T'),
  },
  {
    name: 'a picture without credit',
    rule: 'missing-credit',
    swap: picture('⟦image⟧:\n  src: ./wall.jpg\n  alt: A wall.'),
  },
  {
    name: 'a figure that is not there',
    rule: 'missing-file',
    body: '<Figure src="⟦./none.jpg⟧" alt="A" credit="T" />',
  },
  { name: 'a figure without words', rule: 'missing-alt', body: '⟦<Figure⟧ src="./wall.jpg" credit="T" />' },
  {
    name: 'a figure without credit',
    rule: 'missing-credit',
    body: '⟦<Figure⟧ src="./wall.jpg" alt="A wall." />',
  },
  { name: 'a Markdown picture without words', rule: 'missing-alt', body: 'See ⟦![](./wall.jpg)⟧.' },
  {
    name: 'a Markdown picture that is not there',
    rule: 'missing-file',
    body: 'See ⟦![A wall](./none.jpg)⟧.',
  },
  {
    name: 'a picture from elsewhere',
    rule: 'missing-file',
    body: 'See ⟦![A wall](https://a.example/a.jpg)⟧.',
  },
  // YAML.
  {
    name: 'a colon in a headline',
    rule: 'yaml-syntax',
    swap: { 'headline: A headline': 'headline: ⟦A⟧: headline' },
  },
  {
    name: 'an open quotation mark',
    rule: 'yaml-syntax',
    swap: { 'published: 2026-03-01T09:00:00-05:00': 'published: ⟦"⟧2026-03-01T09:00:00-05:00' },
  },
  { name: 'a tab for an indent', rule: 'yaml-syntax', swap: { '  - One point.': '⟦\t⟧- One point.' } },
  {
    name: 'an alias that leads nowhere',
    rule: 'yaml-syntax',
    swap: { 'headline: A headline': 'headline: ⟦*⟧other' },
  },
  { name: 'no front matter', rule: 'yaml-syntax', whole: '⟦O⟧nly text.\n' },
  { name: 'front matter without an end', rule: 'yaml-syntax', whole: '⟦---⟧\nheadline: A headline\n' },
  {
    name: 'a field twice',
    rule: 'duplicate-key',
    swap: { 'headline: A headline': 'headline: A headline\n⟦headline⟧: Another' },
  },
  // MDX.
  { name: 'a component that is never closed', rule: 'mdx-syntax', body: '⟦<Aside⟧ title="T">\n\nText.' },
  { name: 'a closing tag without its opening', rule: 'mdx-syntax', body: 'Text ⟦</Aside>⟧' },
  { name: 'a less-than sign', rule: 'mdx-syntax', body: 'Growth was ⟦<⟧5 per cent.' },
  { name: 'an HTML comment', rule: 'mdx-syntax', body: '⟦<⟧!-- note -->' },
  { name: 'an open brace', rule: 'mdx-syntax', body: 'A ⟦{⟧ brace.' },
  { name: 'a misspelt component', rule: 'unknown-component', body: '⟦<Qoute⟧ by="A">B</Qoute>' },
  { name: 'an HTML element', rule: 'unknown-component', body: 'Text ⟦<b⟧>bold</b>.' },
  { name: 'a script', rule: 'unknown-component', body: '⟦<script⟧>alert(1)</script>' },
  { name: 'an unknown attribute', rule: 'bad-prop', body: '<Aside ⟦titel⟧="T" title="T">Text.</Aside>' },
  { name: 'a missing attribute', rule: 'bad-prop', body: '⟦<Aside⟧>Text.</Aside>' },
  { name: 'an attribute without a value', rule: 'bad-prop', body: '<Aside ⟦title⟧>Text.</Aside>' },
  { name: 'an empty attribute', rule: 'bad-prop', body: '<Quote ⟦⟧by="A" role="⟦⟧">Text.</Quote>' },
  {
    name: 'a wrong date on a timeline',
    rule: 'bad-date',
    body: '<Timeline><Moment date="⟦2026-02-30⟧" label="L" /></Timeline>',
  },
  {
    name: 'a moment outside a timeline',
    rule: 'misplaced-component',
    body: '⟦<Moment⟧ date="2026" label="L" />',
  },
  { name: 'a quotation without words', rule: 'empty-component', body: '⟦<Quote⟧ by="A"></Quote>' },
  { name: 'an import', rule: 'import-not-allowed', body: "⟦import A from './a.astro'⟧" },
  { name: 'an export', rule: 'import-not-allowed', body: '⟦export const a = 1⟧' },
  { name: 'code in braces', rule: 'expression-not-allowed', body: 'The sum is ⟦{1 + 1}⟧.' },
  {
    name: 'an attribute in braces',
    rule: 'expression-not-allowed',
    body: '<Figure src="./wall.jpg" ⟦decorative={true}⟧ credit="T" />',
  },
  {
    name: 'attributes spread',
    rule: 'expression-not-allowed',
    body: '<Aside ⟦{...props}⟧ title="T">Text.</Aside>',
  },
  { name: 'a footnote without text', rule: 'undefined-footnote', body: 'A claim.⟦[^1]⟧' },
  { name: 'a link that runs', rule: 'bad-address', body: 'A ⟦[link](javascript:alert)⟧.' },
  {
    name: 'a link that runs from afar',
    rule: 'bad-address',
    body: 'A [link][1].\n\n⟦[1]: javascript:alert(1)⟧',
  },
  {
    name: 'lists within lists within lists',
    rule: 'mdx-syntax',
    body: `${'> '.repeat(50)}⟦> text⟧`,
  },
  { name: 'a paragraph of marks', rule: 'out-of-range', body: `⟦*⟧${'a*'.repeat(5_000)}` },
  { name: 'no text', rule: 'empty-body', swap: { '---\n\nThe text.': '⟦---⟧\n\n{/* soon */}' } },
  // What a hostile reader of the rules thought of.
  {
    name: 'a status from the inside of the program',
    rule: 'unknown-value',
    swap: { 'status: ready': 'status: ⟦constructor⟧' },
  },
  { name: 'a status without a value', rule: 'wrong-type', swap: { 'status: ready': '⟦status⟧:' } },
  {
    name: 'a tag of YAML',
    rule: 'yaml-syntax',
    swap: { 'headline: A headline': 'headline: ⟦!important⟧ news' },
  },
  {
    name: 'a second document',
    rule: 'yaml-syntax',
    swap: { 'status: ready': 'status: ready\n...\n⟦weather⟧: fair' },
  },
  { name: 'a former address of the site’s own', rule: 'bad-slug', swap: picture('formerly: [⟦archive⟧]') },
  {
    name: 'an address that browsers read as another',
    rule: 'bad-address',
    swap: picture('alsoRead:\n  - title: T\n    url: ⟦"/\\\\evil.example"⟧'),
  },
  {
    name: 'words of one space for a picture',
    rule: 'missing-alt',
    swap: picture('image:\n  src: ./wall.jpg\n  alt: ⟦" "⟧\n  credit: T'),
  },
  {
    name: 'a text for a picture’s file',
    rule: 'missing-file',
    swap: picture('image:\n  src: ⟦./ferry-returns.mdx⟧\n  alt: A\n  credit: T'),
  },
  {
    name: 'a language without words',
    rule: 'language-without-words',
    severity: 'warning',
    swap: picture('language: ⟦fr⟧'),
  },
  {
    name: 'a figure within a line',
    rule: 'misplaced-component',
    body: 'Text ⟦<Figure⟧ src="./wall.jpg" alt="A" credit="T" /> and more.',
  },
  {
    name: 'a figure from the root',
    rule: 'missing-file',
    body: '<Figure src="⟦/etc/hostname⟧" alt="A" credit="T" />',
  },
  {
    name: 'a picture by reference that is not there',
    rule: 'missing-file',
    body: 'See ⟦![A wall][w]⟧.\n\n[w]: ./none.jpg',
  },
  {
    name: 'a picture by reference without words',
    rule: 'missing-alt',
    body: 'See ⟦![][w]⟧.\n\n[w]: ./wall.jpg',
  },
  {
    name: 'a citation with text in it',
    rule: 'unexpected-content',
    swap: picture(sources),
    body: 'A claim.⟦<Cite⟧ source="minutes">words</Cite>',
  },
  {
    name: 'loose text between key figures',
    rule: 'unexpected-content',
    body: '⟦<KeyFigures⟧>\n  Loose text\n</KeyFigures>',
  },
  { name: 'an attribute twice', rule: 'bad-prop', body: '<Aside title="T" ⟦title⟧="U">Text.</Aside>' },
  { name: 'a misspelt attribute alone', rule: 'bad-prop', body: '<Aside ⟦titel⟧="T">Text.</Aside>' },
  { name: 'a citation of nothing', rule: 'bad-prop', body: 'A claim.<Cite source="⟦⟧" />' },
  {
    name: 'an address that depends on the page',
    rule: 'bad-address',
    body: 'Read ⟦[this](ferry-returns/)⟧.',
  },
  { name: 'a heading without words', rule: 'empty-heading', body: '⟦##⟧' },
  {
    name: 'a note and no text',
    rule: 'empty-body',
    swap: { '---\n\nThe text.': '⟦---⟧\n\n[^1]: Only a note.' },
  },
  // Characters.
  { name: 'a control character', rule: 'control-character', body: 'A ⟦\u0007⟧ bell.' },
  {
    name: 'a control character in the front matter',
    rule: 'control-character',
    swap: { 'A headline': 'A ⟦\u0000⟧ headline' },
  },
  {
    name: 'a control character by its code',
    rule: 'control-character',
    swap: { 'headline: A headline': 'headline: ⟦"A \\u0007 headline"⟧' },
  },
  {
    name: 'half a character by its code',
    rule: 'control-character',
    swap: { 'headline: A headline': 'headline: ⟦"A \\ud800 headline"⟧' },
  },
  { name: 'a turned direction', rule: 'control-character', severity: 'warning', body: 'A ⟦\u202E⟧ turn.' },
  // What only looks right.
  { name: 'a second headline', rule: 'heading-level', body: '⟦# A heading⟧\n\nText.' },
  {
    name: 'a translation of a translation',
    rule: 'bad-translation',
    swap: { 'status: ready': 'status: ready\nlanguage: es\ntranslationOf: ⟦us-edition⟧' },
  },
  {
    name: 'two editions in one language',
    rule: 'bad-translation',
    swap: { 'status: ready': 'status: ready\nlanguage: ⟦en-GB⟧\ntranslationOf: harbour-plan' },
  },
];

const sample = `---
id: tag:harbour.example,2026:article/NAME
headline: A headline
summary:
  - One point.
  - Another point.
byline:
  - Ada Wren
status: ready
published: 2026-03-01T09:00:00-05:00
---

The text.
`;

/** The text of a bad article, still with its marks. */
export function markedText({ swap = {}, whole, body }: BadArticle, slug: string): string {
  const swapped = Object.entries(swap).reduce((text, [line, other]) => {
    if (!text.includes(line)) throw new Error(`The sample has no “${line}”.`);
    return text.replace(line, () => other);
  }, whole ?? sample);
  return swapped.replace('NAME', slug) + (body ? `\n${body}\n` : '');
}
