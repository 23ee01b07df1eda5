import fc from 'fast-check';

/** What has broken other sites: markup of every format we write, templates, and characters that act. */
const attacks = [
  ...[
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
  ],
  ...[
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</title>',
    '</textarea>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    ']]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&lt;b&gt;',
    '&amp;lt;',
    '&#60;',
  ],
  ...[
    '&#0;',
    '&nbsp;',
    '<base href="//a.example">',
    '<meta http-equiv=refresh content=0>',
    '<iframe srcdoc="a">',
  ],
  ...[
    '{{ a }}',
    // Templates of others must stay text.
    '${a}',
    '{a}',
    '#{a}',
    '<%= a %>',
    '{% a %}',
    '$&',
    "$'",
    '$1',
    '%s',
    '%00',
    '\\',
    '\\u003c',
    '`',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,<b>',
    'https://a.example/?a=b&c=d',
    'www.a.example',
    'a@b.example',
  ],
  ...[
    '# a',
    '#',
    '- a',
    '+',
    '1. a',
    '1)',
    '> a',
    '```',
    '~~a~~',
    '**a**',
    '_a_',
    '[a](javascript:b)',
    '![a](b)',
  ],
  ...[
    '[^1]',
    '[1]: a',
    '| a | b |',
    ':-- | --',
    '***',
    '===',
    '---',
    '...',
    ': a',
    ' #a',
    '&a',
    '*a',
    '!a',
    '@a',
  ],
  ...[
    '%a',
    '? a',
    "'",
    '"',
    "''",
    'null',
    'true',
    '007',
    '1e3',
    '0x1f',
    '2026-03-01',
    '<<',
    '~',
    '[]',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    'held-0-text',
    '</x-turndown>',
    'https://unsubscribe.invalid/',
    'import a from "b"',
  ],
  ...['\r\nBcc: all@a.example', '\nvendor=https://a.example', '\u001B[31m', '\u009B31m', '\u0007', '\u0000'],
  ...[
    '\u202Eabc',
    '\u2067abc',
    '\u2069\u2069',
    '\u202C',
    '\u200F',
    '\uFEFF',
    '\u00AD',
    '\u200B',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\uD800',
    '\uDFFF',
    '\uFFFE',
    '\u{1FFFF}',
    '\u{E0041}',
    '\u0085',
    '\t',
    '  ',
    '\u00A0',
    'e\u0301\u0301\u0301',
  ],
  ...[
    'W'.repeat(60),
    '\u0645\u0631\u062D\u0628\u0627',
    '\u5B57',
    '\u{1F5DE}\uFE0F',
    '=?utf-8?q?a?=',
    'a\\',
    '--',
    '-- ',
  ],
];

/** Any text: attacks, and characters at random, in any order. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...attacks) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((pieces) => fc.constantFrom('', ' ').map((glue) => pieces.join(glue)));

/** The control-character rule of the content contract. */
const refused = /[[\p{Cc}--[\t\n\r]]\p{Noncharacter_Code_Point}\p{Surrogate}]/gv;

/** The part of a text that the desk lets pass, at most so many characters. */
export const acceptable = (text: string, most: number): string =>
  [...text.replaceAll(refused, '')].slice(0, most).join('');

/** How many texts are tried, and from which seed: `npm run test:hostile` names others. */
export const cases = Number(process.env.HOSTILE_CASES ?? 500);
export const seed = Number(process.env.HOSTILE_SEED ?? 20_260_301);
