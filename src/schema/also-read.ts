import { z } from 'zod';
import { link } from './address.ts';
import { line, slug } from './text.ts';

/** What to read next: either another article of this site, or a title with or without an address. */
export const alsoReadSchema = z.strictObject({
  article: slug().optional().meta({ description: 'Another article of this site, by its file name.' }),
  title: line(300)
    .optional()
    .meta({ description: 'The title to show, where it is no article of this site.' }),
  url: link().optional().meta({ description: 'Its address. Without one the title is plain text.' }),
});
