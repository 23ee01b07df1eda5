import { z } from 'zod';
import { instant } from './date.ts';
import { line, slug } from './text.ts';

/** A reader's reply that an editor has approved: `content/replies/<slug>/<id>.json`. Never an address. */
export const replySchema = z.strictObject({
  id: slug().meta({ description: 'The same as the file’s name.' }),
  name: line(80).meta({ description: 'The name under which it is published.' }),
  date: instant().meta({ description: 'When it was written: date, time and offset.' }),
  text: line(5000).meta({ description: 'The reply, plain text; an empty line begins a paragraph.' }),
  parent: slug().optional().meta({ description: 'The reply that it answers. Optional.' }),
});

/** A reply as it is kept. */
export type ReplyFields = z.infer<typeof replySchema>;
