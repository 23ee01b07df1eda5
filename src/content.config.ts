import { defineCollection } from 'astro:content';
import { contentLoader } from './content-loader.ts';
import { articleSchema } from './schema/article.ts';
import { pageSchema } from './schema/page.ts';
import { pictureSchema } from './schema/picture.ts';
import { publicationSchema } from './schema/publication.ts';

export const collections = {
  articles: defineCollection({
    loader: contentLoader('articles'),
    schema: ({ image }) => articleSchema.extend({ image: pictureSchema.extend({ src: image() }).optional() }),
  }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema }),
  publication: defineCollection({ loader: contentLoader('publication'), schema: publicationSchema }),
};
