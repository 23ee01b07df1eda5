import fc from 'fast-check';
import { hostileText } from './texts.ts';

/** A text most of whose markup is escaped, so that the desk lets it pass. */
const written = fc.oneof(
  { weight: 1, arbitrary: hostileText },
  {
    weight: 6,
    arbitrary: hostileText.map((text) =>
      text
        .replaceAll('<', '&lt;')
        .replaceAll('{', '\\{')
        .replaceAll(/\p{Cc}|\p{Surrogate}/gu, ' '),
    ),
  },
);

/** Where links may lead or not, in every disguise. */
const address = fc.constantFrom(
  ...[
    'https://a.example/',
    '/about/',
    '#text',
    'mailto:a@a.example',
    'tel:+1',
    '//a.example',
    'javascript:alert(1)',
  ],
  ...[
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
  ],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'vbscript:a',
    ' javascript:alert(1)',
    '<javascript:alert(1)>',
  ],
  ...[
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'><script>",
    'https://a.example/\\" onclick=a',
  ],
  ...[
    'https://a.example/&quot; onclick=alert(1)',
    'https:javascript',
    './a',
    'a:b',
    '\u0001javascript:alert(1)',
  ],
);

const attribute = written.map((text) => text.replaceAll('"', '&quot;'));

/** One block of a body: Markdown and components around hostile words. */
const block = fc.oneof(
  written,
  fc.tuple(written, written).map(([a, b]) => `## ${a}\n\n${b}`),
  fc.tuple(written, address).map(([text, to]) => `A [${text}](${to}) b.`),
  fc.tuple(written, address, written).map(([text, to, title]) => `A [${text}](${to} "${title}") b.`),
  fc.tuple(written, address).map(([text, to]) => `A [${text}][1] b.\n\n[1]: ${to}`),
  fc.tuple(written, address).map(([text, to]) => `![${text}](${to})`),
  written.map((text) => `![${text}](./wall.jpg)`),
  written.map((text) => `- ${text}\n  1. ${text}`),
  written.map((text) => `> ${text}`),
  written.map((text) => `| ${text} | b |\n| :-- | --: |\n| a | ${text} |`),
  written.map((text) => `\`\`\`${text}\n${text}\n\`\`\``),
  written.map((text) => `\`${text}\``),
  written.map((text) => `A note.[^a]\n\n[^a]: ${text}`),
  written.map((text) => `**${text}** _${text}_ ~~${text}~~`),
  attribute.map((text) => `<Quote by="${text}" role="${text}">\n\nSaid.\n\n</Quote>`),
  attribute.map((text) => `<Aside title="${text}">\n\n${text}\n\n</Aside>`),
  attribute.map((text) => `<Figure src="./wall.jpg" alt="${text}" caption="${text}" credit="${text}" />`),
  attribute.map((text) => `<KeyFigures>\n  <KeyFigure value="7" label="${text}" />\n</KeyFigures>`),
  attribute.map((text) => `<Timeline>\n  <Moment date="2025" label="${text}" />\n</Timeline>`),
  address.map((to) => `<Figure src="${to}" alt="a" credit="b" />`),
);

const article = (body: string, more = ''): string => `---
id: tag:harbour.example,2026:article/NAME
headline: A headline
summary: [One point., Another.]
byline: [Ada Wren]
status: ready
published: 2026-03-01T09:00:00-05:00
${more}---

The text.

${body}
`;

/** An article whose body says hostile things in Markdown. */
export const hostileBody: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => article(blocks.join('\n\n')));

/** Lines of YAML that one parser may read in another way than the next. */
const yamlLine = fc.oneof(
  hostileText.map((text) => `section: ${text}`),
  hostileText.map((text) => `section: ${JSON.stringify(text)}`),
  hostileText.map((text) => `section: '${text.replaceAll("'", "''")}'`),
  hostileText.map((text) => `section: |\n  ${text.replaceAll('\n', '\n  ')}`),
  hostileText.map((text) => `section: >-\n  ${text.replaceAll('\n', '\n  ')}`),
  hostileText.map((text) => `${text}: a`),
  fc.constantFrom(
    ...[
      'subtitle: &a word\nsection: *a',
      'tags: &a [b, c]',
      'tags: &a [*a]',
      'section: !!str 7',
      'section: !a b',
    ],
    ...[
      '__proto__: { a: b }',
      'constructor: a',
      'sources: [{ __proto__: a, id: b, title: c }]',
      '<<: { section: a }',
    ],
    ...[
      '? section\n: a',
      '"section": a',
      "'section': a",
      'section: "a\\\n  b"',
      'section: a\n  b',
      'section: a # b',
    ],
    ...[
      'section: "\\x41\\u0042\\/"',
      '%YAML 1.1',
      '--- a',
      '...',
      '+++',
      'section: "a\n---\n  b"',
      'tags: [a, b,]',
    ],
    ...[
      'section: 2026-03-01',
      'section: 0o14',
      'section: 1_000',
      'section: yes',
      'section: ~',
      'section: .inf',
    ],
    ...[
      'section:\ta',
      'section: a\r',
      'section : a',
      'tags:\n- a\n-  b',
      'tags: [\n a ]',
      'section: "a',
      'section: @a',
    ],
    ...[
      'updated: 2026-03-02T00:00Z',
      'sources: [{ id: __proto__, title: a }]',
      'license: javascript:alert(1)',
    ],
    ...[
      'alsoRead: [{ title: a, url: javascript:alert(1) }]',
      'byline: [{ name: a, url: "java\\tscript:a" }]',
    ],
    ...[
      'formerly: ["../a"]',
      'translationOf: constructor',
      'image: { src: ../../package.json, alt: a, credit: b }',
    ],
  ),
);

/** An article whose front matter is written in strange ways. */
export const hostileFields: fc.Arbitrary<string> = fc
  .tuple(fc.array(yamlLine, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '\uFEFF'), fc.boolean())
  .map(([lines, mark, windows]) => {
    const text = mark + article('Text.', `${lines.join('\n')}\n`);
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

/** Anything at all. */
export const anyFile: fc.Arbitrary<string> = fc.oneof(
  fc.array(hostileText, { maxLength: 30 }).map((texts) => texts.join('\n')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.json(),
);
