import { z } from 'zod';
import { webAddress } from './address.ts';
import { partialDate } from './date.ts';
import { line } from './text.ts';

/** A source that the text can cite. Sources are numbered in the order in which they are listed. */
export const sourceSchema = z.strictObject({
  id: line(60).meta({
    description: 'A short name for use in the text: <Cite source="…" />.',
    examples: ['nbc', 'order-14157'],
  }),
  title: line(300).meta({ description: 'The title of the report, document or page.' }),
  publisher: line(200).optional().meta({ description: 'Who published it. Optional.' }),
  date: partialDate()
    .optional()
    .meta({
      description: 'When it was published, as precisely as known: YYYY, YYYY-MM or YYYY-MM-DD. Optional.',
      examples: ['2025-11-03', '2025'],
    }),
  url: webAddress().optional().meta({ description: 'Where it can be read. Optional.' }),
  archived: webAddress().optional().meta({ description: 'An archived copy of it. Optional.' }),
});
