import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { contentLoader } from './content-loader.ts';
import { articleSchema } from '../schema/article.ts';
import { pageSchema } from '../schema/page.ts';
import { pictureSchema } from '../schema/picture.ts';
import { publicationSchema } from '../schema/publication.ts';
import { redirectsSchema } from '../schema/redirects.ts';
import { replySchema } from '../schema/reply.ts';

export const collections = {
  articles: defineCollection({
    loader: contentLoader('articles'),
    schema: ({ image }) =>
      articleSchema.extend({
        image: pictureSchema.extend({ src: image() }).optional(),
        // Not the editor's: the loader adds the replies that have been approved.
        approved: z.array(replySchema).default([]),
      }),
  }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema }),
  publication: defineCollection({
    loader: contentLoader('publication'),
    // From a file of their own: the loader adds the addresses of the time before.
    schema: publicationSchema.extend({ redirects: redirectsSchema.default([]) }),
  }),
};
