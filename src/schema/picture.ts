import { z } from 'zod';
import { besidePath } from './address.ts';
import { line } from './text.ts';

/** A picture beside the article. Alternative text is required unless it is declared decorative. */
export const pictureSchema = z.strictObject({
  src: besidePath().meta({ description: 'The file, beside the article.', examples: ['./picture.jpg'] }),
  alt: z.string().max(1000).optional().meta({
    description: 'What the picture shows, for people who cannot see it. Required unless decorative.',
  }),
  decorative: z.boolean().default(false).meta({
    description: 'true when the picture adds nothing to the text; then alt is left out.',
  }),
  caption: line(1000).optional().meta({ description: 'The caption below the picture. Optional.' }),
  credit: line(300).meta({ description: 'Who made the picture or owns it.' }),
});
