import type { z } from 'zod';
import { articleSchema } from '../schema/article.ts';
import { acceptedSchema, styleRulesSchema } from '../schema/desk-files.ts';
import { pageSchema } from '../schema/page.ts';
import { publicationSchema } from '../schema/publication.ts';
import { redirectsSchema } from '../schema/redirects.ts';
import { replySchema } from '../schema/reply.ts';

/** The kinds of content file, and what each is called in a message. */
export const kinds = {
  articles: { schema: articleSchema, what: 'an article' },
  pages: { schema: pageSchema, what: 'a page' },
  publication: { schema: publicationSchema, what: 'the publication' },
  replies: { schema: replySchema, what: 'a reply' },
  accepted: { schema: acceptedSchema, what: 'an accepted finding' },
  'style-rules': { schema: styleRulesSchema, what: 'a house rule' },
  redirects: { schema: redirectsSchema, what: 'a redirect' },
} as const;

/** Kinds whose file is a list. */
export const lists = { accepted: true, 'style-rules': true, redirects: true };

/** Which kind of content a file is; a list of words has no fields. */
export type Kind = keyof typeof kinds | 'words';

/** What the schema of each kind makes of a file that is right: every default resolved. */
export type ParsedOf = { [K in keyof typeof kinds]: z.output<(typeof kinds)[K]['schema']> } & {
  words: never;
};
