import { z } from 'zod';
import { instant } from './date.ts';
import { line } from './text.ts';

/** What an editor may write above a page such as About. */
export const pageSchema = z.strictObject({
  title: line(150).meta({ description: 'The page’s title, plain text.' }),
  description: line(300).optional().meta({ description: 'One sentence for search results. Optional.' }),
  updated: instant().optional().meta({
    description: 'Date, time and offset of the last change worth knowing. Optional.',
  }),
});
