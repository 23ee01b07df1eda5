import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../thorough.ts';
import { addressBook } from '../../../src/check/address-owner.ts';
import { diagnose } from '../../../src/check/diagnose.ts';
import { toSource } from '../../../src/check/source.ts';
import { draftMaker } from '../../../src/import/wordpress/drafts.ts';
import type { ExportItem, WordPressExport } from '../../../src/import/wordpress/export.ts';
import { type Existing, planEntries } from '../../../src/import/wordpress/plan.ts';

/** Content of whose files only names and what stands in them count. */
const contentOf = (...files: [kind: 'articles' | 'pages' | 'redirects', slug: string, text?: string][]) =>
  addressBook(
    files.map(([kind, slug, text = '---\n---\n']) =>
      diagnose({ kind, slug, source: toSource(`content/${kind}/${slug}`, text) }),
    ),
  );

const nothing: Existing = { articles: new Map(), ownerOf: contentOf() };
const newsroom = { name: 'The Sheet', language: 'en-GB', timeZone: 'Europe/London' };

const post = (id: string, changes: Partial<ExportItem> = {}): ExportItem => ({
  id,
  kind: 'post',
  status: 'publish',
  title: `Title ${id}`,
  body: '<p>Text</p>',
  excerpt: '',
  link: `https://old.example/story-${id}/`,
  guid: `https://old.example/?p=${id}`,
  name: `story-${id}`,
  creator: 'ada',
  date: '2019-03-01 09:00:00',
  dateGmt: '2019-03-01 14:00:00',
  modified: '',
  modifiedGmt: '',
  parent: '0',
  isProtected: false,
  closedToComments: false,
  fileAddress: '',
  terms: [],
  meta: new Map(),
  formerNames: [],
  comments: [],
  ...changes,
});
const exportOf = (...items: ExportItem[]): WordPressExport => ({
  site: 'https://old.example',
  language: 'en-US',
  authors: new Map([
    ['ada', 'Ada Wren'],
    ['bob', 'bob'],
  ]),
  items,
});
const plan = (items: ExportItem[], existing = nothing) =>
  planEntries(exportOf(...items), existing, 'sheet.example');
const slugs = (items: ExportItem[], existing = nothing) =>
  plan(items, existing).map(({ slug, state }) => `${slug} ${state}`);

/** The front matter of the first post as it is written, and what was said. */
const draft = (...items: ExportItem[]) => draftInto(nothing, ...items);
function draftInto(existing: Existing, ...items: ExportItem[]) {
  const exported = exportOf(...items);
  const entries = planEntries(exported, existing, 'sheet.example');
  const [entry] = entries;
  if (!entry) throw new Error('There is no post.');
  const { text = '', remarks } = draftMaker(exported, entries, newsroom, existing)(entry);
  return { lines: text.split('\n---\n')[0]?.split('\n').slice(1) ?? [], ...remarks };
}

describe('the id and the address of a post', () => {
  it.each([
    ['https://old.example/?p=1', 'tag:old.example,2019:wordpress/?p=1'],
    ['http://old.example/2009/x y/[1]', 'tag:old.example,2019:wordpress/2009/x%20y/%5B1%5D'],
    ['http://localhost:8888/?p=1', 'tag:sheet.example,2019:wordpress/?p=1'],
    ['http://10.0.0.1/?p=1', 'tag:sheet.example,2019:wordpress/?p=1'],
    ['', 'tag:sheet.example,2019:wordpress/1'],
  ])('the guid “%s” gives %s', (guid, id) => {
    expect(plan([post('1', { guid })])[0]?.id).toBe(id);
  });

  it('two posts with one guid have two ids', () => {
    const ids = plan([post('1'), post('2', { guid: 'https://old.example/?p=1' })]).map(({ id }) => id);
    expect(ids).toEqual(['tag:old.example,2019:wordpress/?p=1', 'tag:old.example,2019:wordpress/?p=1/2']);
  });

  it('an address is kept where it can be, else made of the old one, else of the headline', () => {
    expect(
      slugs([
        post('1', { name: 'kept' }),
        post('2', { name: 'with_underscore' }),
        post('3', { name: '%c3%a9t%c3%a9' }),
        post('4', { name: '', title: 'From the headline' }),
        post('5', { name: '%e6%97%a5', title: '日' }),
        post('6', { name: 'about' }),
        post('7', { name: 'api' }),
        post('8', { name: 'kept' }),
        post('9', { name: 'kept' }),
      ]),
    ).toEqual(
      [
        'kept',
        'with-underscore',
        'ete',
        'from-the-headline',
        'article-5',
        'about-story',
        'api-story',
        'kept-2',
        'kept-3',
      ].map((slug) => `${slug} new`),
    );
  });

  it('what came earlier is known by its id, whatever its address is now; what is another’s is a conflict', () => {
    const existing: Existing = {
      articles: new Map([
        ['tag:old.example,2019:wordpress/?p=1', 'renamed'],
        ['tag:old.example,2019:wordpress/?p=2', 'twin'],
      ]),
      ownerOf: contentOf(
        ['articles', 'renamed'],
        ['articles', 'twin'],
        ['articles', 'mine', '---\nformerly: [mine-once]\n---\n'],
        ['pages', 'how-we-work'],
        ['redirects', 'redirects', '- { from: /team, to: /about/ }\n- { from: /2019/team/, to: /about/ }\n'],
      ),
    };
    const items = [
      post('1'),
      post('2', { name: 'twin' }),
      post('3', { name: 'twin' }),
      post('4', { name: 'mine' }),
      post('5', { name: 'how-we-work' }),
      post('6', { name: 'mine-once' }),
      post('7', { name: 'team' }),
    ];
    expect(slugs(items, existing)).toEqual([
      'renamed known',
      'twin known',
      'twin-2 new',
      'mine conflict',
      'how-we-work-2 new',
      'mine-once-2 new',
      'team-2 new',
    ]);
    expect(plan(items, existing).at(-1)?.reason).toBe('/team/ was taken');
  });

  it('an address that the site keeps for what is to come is not given away, unless content has it', () => {
    const items = [post('1', { name: 'search' }), post('2', { name: 'search' })];
    expect(plan(items).map(({ slug, reason }) => `${slug}: ${reason}`)).toEqual([
      'search-story: the site keeps /search/ for what is to come',
      'search-story-2: the site keeps /search/ for what is to come',
    ]);
    const existing = { ...nothing, ownerOf: contentOf(['pages', 'search']) };
    expect(slugs(items, existing)).toEqual(['search-2 new', 'search-3 new']);
  });

  it('only posts that were kept become drafts', () => {
    const items = [
      post('1', { kind: 'page' }),
      post('2', { status: 'trash' }),
      post('3', { status: 'auto-draft' }),
      post('4', { status: 'pending' }),
    ];
    expect(slugs(items)).toEqual(['story-4 new']);
  });
});

it('a link leads to another post’s new address, by whichever of its old ones', () => {
  const old = [
    'https://old.example/2019/story-2/',
    'http://www.old.example/2019/story-2',
    'https://old.example/?p=2',
    'https://old.example/archives/2',
  ];
  const body = old.map((address) => `<p><a href="${address}">there</a></p>`).join('');
  const items = [
    post('1', { body }),
    post('2', { link: 'https://old.example/2019/story-2/', guid: 'https://old.example/archives/2' }),
  ];
  const exported = exportOf(...items);
  const entries = plan(items);
  const [text = ''] = entries.map((entry) => draftMaker(exported, entries, newsroom, nothing)(entry).text);
  expect(text.match(/\[there\]\([^)]*\)/g)).toEqual(old.map(() => '[there](/story-2/)'));
});

describe('the front matter of a draft', () => {
  it('takes no address away from what is in the content', () => {
    const existing = {
      ...nothing,
      ownerOf: contentOf(
        ['articles', 'harbour'],
        ['pages', 'team'],
        ['redirects', 'redirects', '- { from: /crew, to: /team/ }\n'],
      ),
    };
    const formerNames = ['harbour', 'team', 'crew', 'about', 'search', 'old-one'];
    const { lines } = draftInto(existing, post('1', { formerNames }));
    expect(lines.slice(lines.indexOf('formerly:'))).toEqual(['formerly:', '  - old-one']);
  });

  it('says what WordPress knew, and leaves the rest to the editor', () => {
    const { lines } = draft(
      post('1', {
        title: 'A &amp; <em>B</em>: c',
        excerpt: 'Second <b>line</b>',
        modified: '2019-03-02 09:00:00',
        modifiedGmt: '2019-03-02 14:00:00',
        closedToComments: true,
        formerNames: ['old-one', 'about', 'story-2', 'Not_A_Slug'],
        terms: [
          { taxonomy: 'category', slug: 'uncategorized', name: 'Allgemein' },
          { taxonomy: 'category', slug: 'a', name: 'Sea &amp; sky' },
          { taxonomy: 'category', slug: 'b', name: 'Politics' },
          { taxonomy: 'post_tag', slug: 'c', name: 'politics' },
          { taxonomy: 'post_tag', slug: 'd', name: '2019' },
        ],
      }),
      post('2'),
    );
    expect(lines).toEqual([
      'id: tag:old.example,2019:wordpress/?p=1 # never changes, whatever becomes of headline and address',
      'headline: "A & B: c"',
      'subtitle: Second line',
      '# summary: # two to five points, one sentence each',
      'byline:',
      '  - Ada Wren',
      'section: "Sea & sky"',
      'tags:',
      '  - politics',
      '  - "2019"',
      'status: draft # ready, when it may be published',
      'published: 2019-03-01T09:00:00-05:00',
      '# updated: 2019-03-02T09:00:00-05:00 # the last change in WordPress, if readers should know of it',
      'replies: closed',
      'formerly:',
      '  - old-one',
    ]);
  });

  it.each([
    ['with the site’s own offset', '2019-07-01 09:00:00', '2019-07-01 03:30:00', '2019-07-01T09:00:00+05:30'],
    ['on UTC', '2019-07-01 09:00:00', '2019-07-01 09:00:00', '2019-07-01T09:00:00+00:00'],
    [
      'in the publication’s zone without a second clock',
      '2019-07-01 09:00:00',
      '0000-00-00 00:00:00',
      '2019-07-01T09:00:00+01:00',
    ],
    [
      'in the publication’s zone without a first clock',
      '',
      '2019-07-01 09:00:00',
      '2019-07-01T10:00:00+01:00',
    ],
    [
      'by UTC where the clocks contradict one another',
      '2019-07-03 09:00:00',
      '2019-07-01 09:00:00',
      '2019-07-01T10:00:00+01:00',
    ],
  ])('dates it %s', (_name, date, dateGmt, published) => {
    expect(draft(post('1', { date, dateGmt })).lines).toContain(`published: ${published}`);
  });

  it.each([
    ['a day that is none', '2019-02-31 09:00:00'],
    ['zeros', '0000-00-00 00:00:00'],
  ])('has no date for %s', (_name, date) => {
    expect(draft(post('1', { date, dateGmt: date })).lines.some((line) => line.startsWith('published'))).toBe(
      false,
    );
  });

  it('says what was not simply published', () => {
    const unfinished = draft(post('1', { status: 'draft', dateGmt: '0000-00-00 00:00:00' }));
    expect(unfinished.lines.filter((line) => line.startsWith('published'))).toEqual([]);
    expect(unfinished.notices).toEqual(['was a draft in WordPress']);
    expect(draft(post('1', { status: 'private', isProtected: true })).notices).toHaveLength(2);
    expect(
      draft(post('1', { status: 'future', date: '2030-01-01 09:00:00', dateGmt: '2030-01-01 09:00:00' }))
        .notices,
    ).toEqual(['was to appear on 2030-01-01T09:00:00+00:00']);
  });

  it('cuts no text away: a long headline and a long excerpt stand whole in comments', () => {
    const title = 'word '.repeat(60).trim();
    const { lines, notices } = draft(post('1', { title, excerpt: 'y'.repeat(301) }));
    expect(lines[1]).toMatch(/^headline: "(word )+word…"$/);
    expect(lines[2]).toBe(`# The whole headline: ${title}`);
    expect(lines[3]).toBe(`# The excerpt, too long for a subtitle: ${'y'.repeat(301)}`);
    expect(notices).toHaveLength(2);
  });

  it.each([
    [
      'several authors',
      {
        terms: [
          { taxonomy: 'author', slug: 'cap-ada', name: 'ada' },
          { taxonomy: 'author', slug: 'cap-cy', name: 'Cy O’Neil' },
        ],
      },
      ['  - Ada Wren', '  - Cy O’Neil'],
      [],
    ],
    ['a login', { creator: 'bob' }, ['  - bob'], ['the byline “bob” looks like a login, not like a name']],
    [
      'an e-mail address',
      { creator: 'ada@example.com' },
      ['  - name: The Sheet', '    kind: organization'],
      ['no author is named: the byline is the publication’s'],
    ],
  ])('the byline of %s', (_name, changes, byline, notices) => {
    const made = draft(post('1', changes));
    const start = made.lines.indexOf('byline:') + 1;
    expect(made.lines.slice(start, start + byline.length)).toEqual(byline);
    expect(made.notices).toEqual(notices);
  });

  it.each([
    ['an excerpt of 300 characters', { excerpt: 'y'.repeat(300) }, `subtitle: ${'y'.repeat(300)}`],
    ['a headline of 150 characters', { title: 'x'.repeat(150) }, `headline: ${'x'.repeat(150)}`],
    [
      'a category of 60 characters',
      { terms: [{ taxonomy: 'category', slug: 'a', name: 'z'.repeat(60) }] },
      `section: ${'z'.repeat(60)}`,
    ],
    [
      'a tag of 60 characters',
      { terms: [{ taxonomy: 'post_tag', slug: 'a', name: 'z'.repeat(60) }] },
      `  - ${'z'.repeat(60)}`,
    ],
  ])('%s comes over whole, and nothing is said of it', (_name, changes, line) => {
    const { lines, notices } = draft(post('1', changes));
    expect(lines).toContain(line);
    expect(notices).toEqual([]);
  });

  it.each([
    ['a minute after', '2019-03-01 14:01:00', true],
    ['less than a minute after', '2019-03-01 14:00:59', false],
    ['before', '2019-03-01 13:00:00', false],
  ])('a change %s publication is told: %s', (_name, modifiedGmt, told) => {
    const { lines } = draft(post('1', { modified: modifiedGmt.replace(' 1', ' 0'), modifiedGmt }));
    expect(lines.some((line) => line.startsWith('# updated:'))).toBe(told);
  });

  it.each([
    ['draft', 'was a draft in WordPress', false],
    ['pending', 'was waiting for review in WordPress', false],
    ['private', 'was private in WordPress: look whether it may be published', true],
  ])('of a post that was %s it is said, and whether it has a date', (status, notice, hasDate) => {
    const { lines, notices } = draft(post('1', { status }));
    expect(notices).toEqual([notice]);
    expect(lines.some((line) => line.startsWith('published:'))).toBe(hasDate);
  });

  it('keeps every former address that is free', () => {
    const formerNames = ['old-one', 'story-1', 'old-two', 'old-three'];
    const { lines } = draft(post('1', { formerNames }));
    expect(lines.slice(lines.indexOf('formerly:') + 1)).toEqual([
      '  - old-one',
      '  - old-two',
      '  - old-three',
    ]);
  });

  it('names another language, and of a translation the original', () => {
    const group = { taxonomy: 'post_translations', slug: 'pll_1', name: '' };
    const spanish = post('1', { terms: [{ taxonomy: 'language', slug: 'es', name: 'Español' }, group] });
    const english = post('2', { terms: [{ taxonomy: 'language', slug: 'en', name: 'English' }, group] });
    expect(draft(spanish, english).lines).toEqual(
      expect.arrayContaining(['language: es', 'translationOf: story-2']),
    );
    expect(draft(english, spanish).lines.filter((line) => /^(language|translationOf)/.test(line))).toEqual(
      [],
    );
  });

  it('holds the featured picture ready', () => {
    const picture = post('9', {
      kind: 'attachment',
      status: 'inherit',
      fileAddress: 'https://old.example/quay%20at.jpg',
      excerpt: 'The quay',
      meta: new Map([
        ['_wp_attachment_image_alt', 'A quay'],
        ['_wp_attachment_metadata', 'a:1:{s:6:"credit";s:8:"B. Mason";}'],
      ]),
    });
    const { lines, pictures } = draft(post('1', { meta: new Map([['_thumbnail_id', '9']]) }), picture);
    expect(lines.slice(-5)).toEqual([
      '# image: # https://old.example/quay%20at.jpg',
      '#   src: ./quay-at.jpg',
      '#   alt: A quay',
      '#   caption: The quay',
      '#   credit: B. Mason',
    ]);
    expect(pictures).toHaveLength(1);
  });

  it('credits the featured picture to whom the desk named, else to whom the file names', () => {
    const inFile = ['_wp_attachment_metadata', 'a:1:{s:6:"credit";s:8:"B. Mason";}'] as const;
    const creditOf = (...meta: (readonly [string, string])[]) => {
      const fileAddress = 'https://old.example/a.jpg';
      const picture = post('9', { kind: 'attachment', fileAddress, meta: new Map(meta) });
      return draft(post('1', { meta: new Map([['_thumbnail_id', '9']]) }), picture).lines.at(-1);
    };
    expect(creditOf(inFile, ['_media_credit', 'Tom Pike'])).toBe('#   credit: Tom Pike');
    expect(creditOf(inFile)).toBe('#   credit: B. Mason');
    expect(creditOf()).toBe('#   credit: …');
  });

  it('is right whatever the fields hold', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'null',
        '- a',
        '#x',
        'a: b',
        "'",
        '"',
        '&amp;',
        '*a',
        '!x',
        '%',
        '@',
        '`',
        '---',
        'yes',
        '1.0',
        '\u2028',
        '&#0;',
      ),
    );
    fc.assert(
      fc.property(words, words, words, words, (title, excerpt, creator, name) => {
        const term = { taxonomy: 'category', slug: name, name };
        const { lines } = draft(
          post('1', {
            title,
            excerpt,
            creator,
            name,
            guid: name,
            formerNames: [name],
            terms: [term, { ...term, taxonomy: 'post_tag' }],
          }),
        );
        // A draft that had a fault would not have been made.
        expect(lines.length).toBeGreaterThan(5);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('writes no article that is larger than one may be', () => {
    const { lines, lost } = draft(post('1', { body: 'x '.repeat(600_000) }));
    expect(lines).toEqual([]);
    expect(lost).toEqual(['the whole article: It has 1.2 MB; 1 MB is the most.']);
  });
});
