import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { runs } from '../../thorough.ts';
import { diagnose } from '../../../src/check/diagnose.ts';
import { toSource } from '../../../src/check/source.ts';
import { convertBody } from '../../../src/import/wordpress/convert-body.ts';
import type { BodySetting } from '../../../src/import/wordpress/body-setting.ts';
import { readHtml } from '../../../src/import/wordpress/html.ts';
import { noRemarks } from '../../../src/import/wordpress/remarks.ts';
import { textIn } from '../../../src/import/wordpress/tidy.ts';

const wall = {
  address: 'https://old.example/wall.jpg',
  alt: 'A wall',
  caption: 'In 1902',
  credit: 'B. Mason',
};

const setting = (footnotes: Record<string, string> = {}): BodySetting => ({
  base: 'https://old.example/2019/story/',
  newAddress: (address) => (address === 'https://old.example/known/' ? '/known/' : undefined),
  isOldSite: (address) => address.startsWith('https://old.example/'),
  picture: (id) => (id === '7' ? wall : undefined),
  pictures: ['7'],
  reusable: (id) =>
    ({
      '5': '<!-- wp:paragraph --><p>Again.</p><!-- /wp:paragraph -->',
      '6': '<!-- wp:block {"ref":6} /-->',
    })[id],
  footnotes: new Map(Object.entries(footnotes)),
  remarks: noRemarks(),
});

/** The body and what was said of it. */
function converted(html: string, footnotes?: Record<string, string>) {
  const given = setting(footnotes);
  return { mdx: convertBody(html, given).trim(), ...given.remarks };
}

/** Errors that `check` finds in an article with this body that is ready to be published. */
const errorsIn = (mdx: string) => {
  const fields =
    'headline: x\nbyline:\n  - x\nstatus: ready\npublished: 2019-03-01T09:00:00-05:00\nsummary:\n  - a\n  - b';
  const text = `---\nid: tag:e.example,2020:x\n${fields}\n---\n\n${mdx}`;
  return diagnose({ kind: 'articles', slug: 'x', source: toSource('x.mdx', text) }).faults.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'empty-body',
  );
};

describe('a body of WordPress as MDX', () => {
  it.each([
    ['braces and angle brackets', '<p>{a} &lt;b&gt; c &amp;lt;</p>', '\\{a} \\<b> c \\&lt;'],
    [
      'what would be code at the start of a line',
      '<p>import duties</p><p>export is up</p>',
      '&#x69;mport duties\n\n&#x65;xport is up',
    ],
    ['classic paragraphs and line ends', 'One\ntwo\n\nthree', 'One\\\ntwo\n\nthree'],
    ['an emphasis around an empty line', '<em>one\n\ntwo</em> three', '_one_\n\n_two_ three'],
    [
      'line ends of the block editor, which mean nothing',
      '<!-- wp:paragraph --><p>One\ntwo</p><!-- /wp:paragraph -->',
      'One two',
    ],
    ['spaces at the edge of bold text', '<p>a<b> b </b>c</p>', 'a **b** c'],
    [
      'headings, from the second level down without a gap',
      '<h3>A</h3><h6>B</h6><h4>C</h4><h1>D</h1>',
      '## A\n\n### B\n\n### C\n\n## D',
    ],
    ['powers and formulas', '<p>m<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup></p>', 'm² H₂O 1st'],
    ['code, as it is', '<pre>if {a}\n  &lt;b&gt;\n\nc</pre>', '```\nif {a}\n  <b>\n\nc\n```'],
    ['a poem', '<pre class="wp-block-verse">One\ntwo</pre>', 'One\\\ntwo'],
    [
      'a table without headings',
      '<table><tr><td>a|b</td><td>{c}</td></tr><tr><td>d</td><td>e<br>f</td></tr></table>',
      '| a\\|b | \\{c} |\n| - | - |\n| d | e f |',
    ],
    [
      'a caption of a table',
      '<figure class="wp-block-table"><table><tr><th>a</th></tr></table><figcaption>Costs</figcaption></figure>',
      '| a |\n| - |\n\n_Costs_',
    ],
    ['nested lists', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
    ['entries without a list', '<blockquote><li>a</li><li>b</li></blockquote>', '> - a\n> - b'],
    ['a list without items', '<ul>{a}</ul>', '- \\{a}'],
    [
      'brackets that are no shortcode',
      '<p>“We are [all] glad [sic]”, said [the mayor] [1]</p>',
      '“We are \\[all] glad \\[sic]”, said \\[the mayor] \\[1]',
    ],
    ['a shortcode that is to be shown', '<p>[[gallery]]</p>', '\\[gallery]'],
    ['a reusable block', '<!-- wp:block {"ref":5} /-->', 'Again.'],
    ['the marks where a page ends', '<p>a</p><!--more--><p>b</p><!--nextpage--><p>c</p>', 'a\n\nb\n\nc'],
    [
      'emoji that WordPress makes pictures',
      '<p>a <img class="emoji" alt="🙂" src="https://s.w.org/x.svg"></p>',
      'a 🙂',
    ],
  ])('%s', (_name, html, mdx) => {
    expect(converted(html)).toEqual({ mdx, pictures: [], lost: [], notices: [] });
    expect(errorsIn(mdx)).toEqual([]);
  });

  it('gives a quotation its speaker where it is certain who that is', () => {
    const quote = (cite: string) =>
      converted(`<blockquote><p>Words.</p><cite>${cite}</cite></blockquote>`).mdx;
    expect(quote('Ada Wren')).toBe('<Quote by="Ada Wren">\n  Words.\n</Quote>');
    expect(quote('— Ada de la Cruz, harbour &amp; “master”')).toBe(
      '<Quote by="Ada de la Cruz" role="harbour &amp; “master”">\n  Words.\n</Quote>',
    );
    for (const cite of ['The Guardian', 'New York Times', 'Reuters', 'page 12', 'spokesman'])
      expect(quote(cite)).toBe(`> Words.\n>\n> — ${cite}`);
    expect(quote('<a href="https://a.example/">Ada Wren</a>')).toBe(
      '> Words.\n>\n> — [Ada Wren](https://a.example/)',
    );
  });

  it('keeps a pull quote that repeats the text, and makes a quotation of one that does not', () => {
    const pulled =
      '<figure class="wp-block-pullquote"><blockquote><p>The wall stands.</p></blockquote></figure>';
    expect(converted(`<p>He said: The wall stands.</p>${pulled}`).mdx).toContain(
      '<PullQuote>\n  The wall stands.\n</PullQuote>',
    );
    expect(converted(`<p>He said nothing.</p>${pulled}`).mdx).toContain('> The wall stands.');
  });

  it('has a component nowhere but between paragraphs', () => {
    const { mdx } = converted(
      '<ul><li><blockquote>Words.<cite>Ada Wren, master</cite></blockquote></li></ul>',
    );
    expect(mdx).toBe('- > Words.\n  >\n  > — Ada Wren, master');
  });

  it('lists pictures and marks their places for the editor alone', () => {
    const html =
      '[caption id="a"]<a href="/wall.jpg"><img class="wp-image-7" src="wall-300x200.jpg"></a> The <b>wall</b> */ "now"[/caption]';
    const { mdx, pictures } = converted(html);
    expect(pictures).toEqual([{ ...wall, caption: 'The wall */ "now"', leads: false }]);
    expect(mdx).toBe(
      '{/* Picture: https://old.example/wall.jpg\n  <Figure src="./wall.jpg" alt="A wall" caption="The wall * / &quot;now&quot;" credit="B. Mason" /> */}',
    );
    expect(errorsIn(mdx)).toEqual([]);
  });

  it.each([
    ['in a line', '<p>One <img src="a.jpg" alt="x"> two</p>', /^\{\/\* Picture[\s\S]*\*\/\}\n\nOne two$/],
    ['in a heading', '<h2><img src="a.jpg"></h2><p>Text</p>', /^\{\/\* Picture[\s\S]*\*\/\}\n\nText$/],
    [
      'in a table',
      '<table><tr><td><img src="a.jpg"> b</td></tr></table>',
      /^\{\/\* Picture[\s\S]*\*\/\}\n\n\| b \|/,
    ],
    [
      'that loads late',
      '<p><img src="data:image/gif;base64,R0" data-src="/late.jpg"></p>',
      /https:\/\/old\.example\/late\.jpg/,
    ],
    ['in a gallery', '[gallery ids="7"]', /wall\.jpg/],
    ['in a gallery that names none', '[gallery]', /wall\.jpg/],
  ])('marks a picture %s', (_name, html, pattern) => {
    const { mdx, pictures } = converted(html);
    expect(mdx).toMatch(pattern);
    expect(pictures).toHaveLength(1);
  });

  it('says which pictures it cannot list', () => {
    const html =
      '<p><img src="data:image/png;base64,AAAA"><img width="1" height="1" src="https://t.example/p"></p>[gallery ids="9"]';
    expect(converted(html)).toMatchObject({
      pictures: [],
      lost: [
        'a picture that lies in the text itself',
        'an invisible picture that counts readers: https://t.example/p',
        'the picture with the id 9, which is not in the export',
      ],
    });
  });

  it('leads links to where the target stands now, and says which lead to the old site', () => {
    const { mdx, lost, notices } = converted(
      '<p><a href="/known/">a</a> <a href="../other/">b</a> <a href="https://c.example/?x=1&amp;y=(2)">c</a> <a href="mailto:d@example.com">d</a> <a href="javascript:x()">e</a> <a href="#f">f</a> <a href="http://">g</a></p>',
    );
    expect(mdx).toBe(
      '[a](/known/) [b](https://old.example/2019/other/) [c](https://c.example/?x=1\\&y=\\(2\\)) [d](mailto:d@example.com) e f g',
    );
    expect(lost).toEqual([
      'the link to javascript:x(); its words “e” stay',
      'the link to http://; its words “g” stay',
    ]);
    expect(notices).toEqual([
      '“b” leads to the old site: https://old.example/2019/other/',
      '“f” led to a place in the text and is no link any more',
    ]);
  });

  it.each([
    ['a frame', '<iframe src="//maps.example/x"></iframe>', '[maps.example/x](https://maps.example/x)'],
    [
      'a film',
      '<iframe src="https://www.youtube.com/embed/ab-C?rel=0"></iframe>',
      '[youtube.com/watch?v=ab-C](https://www.youtube.com/watch?v=ab-C)',
    ],
    ['an address alone', 'a\n\nhttps://vimeo.com/1\n\nb', 'a\n\n[vimeo.com/1](https://vimeo.com/1)\n\nb'],
    ['an embed', '[embed width="5"]https://vimeo.com/1[/embed]', '[vimeo.com/1](https://vimeo.com/1)'],
    [
      'a block',
      '<!-- wp:embed --><figure class="wp-block-embed"><div>\nhttps://vimeo.com/1\n</div></figure><!-- /wp:embed -->',
      '[vimeo.com/1](https://vimeo.com/1)',
    ],
    ['sound', '[audio mp3="https://a.example/x.mp3"][/audio]', '[a.example/x.mp3](https://a.example/x.mp3)'],
  ])('leaves embedded content as a link: %s', (_name, html, mdx) => {
    const { lost, ...rest } = converted(html);
    expect(rest.mdx).toBe(mdx);
    expect(lost).toEqual([expect.stringContaining('left as a link')]);
  });

  it('names what it drops, and marks it where it stood', () => {
    const { mdx, lost } = converted(
      'a\n\n[contact-form id="12"]\n\n[old_form]\n\n[box color="red"]b[/box]<script src="https://ads.example/a.js">x</script><style>p{}</style><form>Name <input> Send</form><svg><text>q</text></svg><!-- wp:query {"a":1} /--><!-- wp:block {"ref":6} /-->',
    );
    expect(mdx).toBe(
      'a\n\n{/* Not carried over: [contact-form id="12"] */}\n\n{/* Not carried over: [old_form] */}\n\nb\n\n{/* Not carried over: the block query {"a":1} */}\n\n{/* Not carried over: the block block {"ref":6} */}',
    );
    expect(lost).toEqual([
      'the shortcode [contact-form id="12"]',
      'the shortcode [old_form]',
      'the shortcode [box color="red"], whose text stays',
      'the block query {"a":1}',
      'the block block {"ref":6}',
      'a script: https://ads.example/a.js',
      'a style sheet',
      'a form: Name Send',
      'a drawing in the text itself',
    ]);
  });

  it('carries footnotes over, those of the block editor and those of plugins', () => {
    const html =
      '<p>a<sup data-fn="x" class="fn"><a href="#x">1</a></sup> b[efn_note]of a <em>plugin</em>[/efn_note]<sup data-fn="lost"><a href="#">3</a></sup></p>';
    const { mdx, lost } = converted(html, { x: 'the {first}' });
    expect(mdx).toBe('a[^1] b[^2]³\n\n[^1]: the \\{first}\n\n[^2]: of a _plugin_');
    expect(lost).toEqual(['a footnote whose text is not in the export']);
  });

  it('saves the words of what is nested too deep or has too many tags', () => {
    for (const html of [
      `${'<blockquote>'.repeat(5_000)}The words {stay}`,
      `${'<i>'.repeat(60_000)}The words {stay}`,
    ]) {
      const { mdx, lost } = converted(html);
      expect(mdx).toBe('The words \\{stay}');
      expect(lost).toEqual(['the formatting of “the whole text”']);
    }
  });

  it('keeps tables as wide as they are told to be within bounds', () => {
    const { mdx } = converted('<table><tr><td colspan="1000000000" rowspan="1000000000">a</td></tr></table>');
    expect(mdx.length).toBeLessThan(1_000);
  });
});

const tags = [
  'p',
  'b',
  'em',
  'a href="https://x.example/?a=1&b=(2)"',
  'ul',
  'li',
  'ol',
  'h2',
  'h3',
  'blockquote',
  'pre',
  'code',
  'div',
  'span',
  'del',
];
const rare = [
  'cite',
  'table',
  'tr',
  'td',
  'th',
  'br',
  'hr',
  'figure',
  'figcaption',
  'img src="a.jpg"',
  'sup',
  'sub data-footnote',
  'q',
  'iframe src="https://v.example"',
  'dl',
  'dt',
  'dd',
  'script',
  'style',
  'Quote by="x"',
  'svg',
  'details',
  'sup data-footnote',
  'aside',
  'menu',
  'base href="x"',
  'p data-mdast="ignore"',
];
const signs = [
  'a',
  'word ',
  '{x}',
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '[x]',
  '(y)',
  '~',
  '~~',
  '|',
  '#',
  '- ',
  '1. ',
  '+',
  'import x',
  'export y',
  ' ',
  '\n',
  '\n\n',
  '\\',
  '!',
  '![a](b)',
  '[^1]',
  '---',
  '===',
  '```',
  '{/*',
  '*/}',
  'www.a.com',
  'a@b.c',
  'http://a.b',
  'é',
  '”',
  '日本',
  ':',
  '"',
  "'",
  '=',
  '%',
  '@',
  '&lt;',
  '&gt;',
  '&amp;',
  '&#x7b;',
  '&amp;lt;',
  '&nbsp;',
];
const wild = [
  '<',
  '>',
  '&',
  '<!--',
  '-->',
  '[caption]',
  '[/caption]',
  '[gallery ids="7"]',
  '[b]',
  '[/b]',
  '[[x]]',
  '[embed]http://x.y/[/embed]',
  '[note]n[/note]',
  '<!-- wp:x /-->',
  '<!-- wp:p -->',
  ']]>',
  '&#0;',
  '\u0092',
  '\u200b',
  '\u202e',
  '\ud800',
];

describe('whatever a body holds', () => {
  const nameOf = (tag: string): string => tag.split(' ')[0] ?? '';

  it('check finds no error in what becomes of it', () => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...signs, ...wild) },
      { weight: 2, arbitrary: fc.constantFrom(...tags, ...rare).map((tag) => `<${tag}>`) },
      { weight: 2, arbitrary: fc.constantFrom(...tags, ...rare).map((tag) => `</${nameOf(tag)}>`) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    );
    const html = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(html, (body) => {
        expect(errorsIn(convertBody(body, setting()))).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('the build’s own parser reads the words that a browser would', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...signs) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(...tags), fc.array(tie('tree'), { maxLength: 5 }))
            .map(([tag, inside]) => `<${tag}>${inside.join('')}</${nameOf(tag)}>`),
        },
      ),
    }));
    const html = fc.array(tree, { maxLength: 6 }).map((pieces) => `<p>${pieces.join('')}</p>`);
    const words = (text: string): string => text.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(html, (body) => {
        const given = setting();
        const mdx = convertBody(body, given);
        // An address alone becomes a link with shorter words, and says so; doubled brackets are WordPress's own escape.
        fc.pre(!given.remarks.lost.length && !body.includes('[['));
        expect(words(textIn(mdxToMdast(mdx) as never))).toBe(words(textOf(readHtml(body))));
      }),
      { numRuns: runs(2_000) },
    );
  });
});
