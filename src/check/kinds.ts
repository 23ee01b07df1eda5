import type { z } from 'zod';
import { articleSchema } from '../schema/article.ts';
import { acceptedSchema, styleRulesSchema } from '../schema/desk-files.ts';
import { pageSchema } from '../schema/page.ts';
import { publicationSchema } from '../schema/publication.ts';
import { redirectsSchema } from '../schema/redirects.ts';
import { replySchema } from '../schema/reply.ts';

/** The kinds of content file, and what each is called in a message. */
export const kinds: Record<string, { schema: z.ZodType; what: string }> = {
  articles: { schema: articleSchema, what: 'an article' },
  pages: { schema: pageSchema, what: 'a page' },
  publication: { schema: publicationSchema, what: 'the publication' },
  replies: { schema: replySchema, what: 'a reply' },
  accepted: { schema: acceptedSchema, what: 'an accepted finding' },
  'style-rules': { schema: styleRulesSchema, what: 'a house rule' },
  redirects: { schema: redirectsSchema, what: 'a redirect' },
};

/** Kinds whose file is a list. */
export const lists = { accepted: true, 'style-rules': true, redirects: true };

/** Which kind of content a file is. */
export type Kind =
  'articles' | 'pages' | 'publication' | 'redirects' | 'replies' | 'accepted' | 'style-rules' | 'words';
