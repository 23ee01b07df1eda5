import { stringify, type ToStringOptions } from 'yaml';

/**
 * A text for a place of an article or a publication.
 * @param name the place, unique within its file
 * @param most characters that it takes
 */
export type Say = (name: string, most: number) => string;

/** A word that stands for the text of a place, and that no way of writing changes. */
export const token: Say = (name) => `Qx${name}xq`;

/** Every text that an article's front matter takes. */
export const frontMatter = (say: Say, slug: string) => ({
  id: `tag:harbour.example,2026:article/${slug}`,
  headline: say('headline', 150),
  subtitle: say('subtitle', 300),
  summary: [say('point', 280), say('secondPoint', 280)],
  byline: [
    { name: say('author', 120), url: 'https://author.example/' },
    { name: say('group', 120), kind: 'organization' },
  ],
  section: say('section', 60),
  tags: [say('tag', 60), say('secondTag', 60)],
  status: 'ready',
  published: '2026-03-01T09:00:00-05:00',
  updated: '2026-03-02T09:00:00-05:00',
  image: {
    src: './wall.jpg',
    alt: say('leadAlt', 1000),
    caption: say('leadCaption', 1000),
    credit: say('leadCredit', 300),
  },
  sources: [
    {
      id: say('sourceId', 60),
      title: say('source', 300),
      publisher: say('sourcePublisher', 200),
      date: '2026',
      url: 'https://source.example/',
    },
  ],
  corrections: [{ date: '2026-03-02T09:00:00-05:00', kind: 'correction', text: say('correction', 4000) }],
  publisherNotes: [{ title: say('noteTitle', 120), text: say('note', 4000) }],
  alsoRead: [{ title: say('also', 300), url: 'https://also.example/' }, { title: say('alsoPlain', 300) }],
  disclosure: say('disclosure', 4000),
  license: say('license', 300),
});

/** Every text that the components of a body take, and a paragraph, a list and a table. */
export const body = (say: Say): string => {
  const given = (name: string, prop: string, most: number) => `${prop}="${asReferences(say(name, most))}"`;
  const source = given('sourceId', 'source', 60);
  return `A claim of the paper.<Cite ${source} />

${asReferences(say('paragraph', 200))}

- ${asReferences(say('item', 200))}

| Column | Other |
| --- | --- |
| ${asReferences(say('cell', 200))} | b |

<Quote ${given('speaker', 'by', 200)} ${given('role', 'role', 200)} ${source}>

The words that were said.

</Quote>

<PullQuote ${given('pulled', 'by', 200)}>The words that were said.</PullQuote>

<Figure src="./wall.jpg" ${given('alt', 'alt', 1000)} ${given('caption', 'caption', 1000)} ${given('credit', 'credit', 300)} />

<KeyFigures>
  <KeyFigure ${given('value', 'value', 40)} ${given('label', 'label', 300)} ${source} />
</KeyFigures>

<Timeline>
  <Moment date="2025-03" ${given('moment', 'label', 500)} />
  <Moment date="2026-01" label="The end" />
</Timeline>

<Aside ${given('aside', 'title', 150)}>

Background.

</Aside>

<NewsletterPrompt />
`;
};

/** A text of which Markdown and MDX read nothing as their own: all but letters, as references. */
const asReferences = (text: string): string =>
  text.replaceAll(/[\s!-/:-@[-`{-~]/g, (character) =>
    character === ' ' ? character : `&#${character.charCodeAt(0)};`,
  );

/** The ways in which an editor may quote: another parser reads them while the site is built. */
export const styles: ToStringOptions[] = [
  {},
  { lineWidth: 0 },
  ...(['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const).map((type) => ({
    defaultStringType: type,
    // Where lines are folded within quotation marks, the writer would tear characters apart.
    lineWidth: 0,
    defaultKeyType: 'PLAIN' as const,
  })),
];

/** An article with a text in every place. */
export const articleFile = (say: Say, slug: string, style: ToStringOptions = {}): string =>
  `---\n${stringify(frontMatter(say, slug), style)}---\n\n${body(say)}`;

/** A reader's reply, as it lies in `content/replies/`. */
export const replyFile = (say: Say, id: string, parent?: string): string =>
  JSON.stringify({
    id,
    name: say(`name${id}`, 80),
    date: '2026-03-03T10:00:00Z',
    // A line of its own is a line on the page.
    text: say(`reply${id}`, 4000).replaceAll(/[\r\n]+/g, ' '),
    ...(parent && { parent }),
  });

/** Every text that the owner's settings take. */
export const settings = (say: Say) => ({
  name: say('name', 80),
  url: 'https://harbour.example',
  language: 'en-US',
  timeZone: 'America/New_York',
  description: say('description', 30),
  longDescription: say('longDescription', 4000),
  postalAddress: say('postal', 4000),
  fediverseCreator: say('fediverse', 200),
  founded: 2020,
  contact: {
    editor: 'desk@harbour.example',
    corrections: 'e@harbour.example',
    security: 's@harbour.example',
  },
  notes: [{ title: say('ownNoteTitle', 120), text: say('ownNote', 4000) }],
  partners: [
    { name: say('partner', 120), url: 'https://partner.example/' },
    { name: say('partnerPlain', 120) },
  ],
  policies: { byline: say('bylinePolicy', 4000) },
  social: ['https://social.example/'],
  newsletter: {
    name: say('newsletter', 120),
    pitch: say('pitch', 4000),
    thanks: say('thanks', 4000),
    error: say('error', 4000),
  },
  forms: 'on',
  navigation: [{ label: say('navLabel', 60), href: '/about/' }],
  license: say('ownLicense', 300),
});
