import { z } from 'zod';
import { line, paragraph } from './text.ts';

/** A note by the publication, set after the article. */
export const noteSchema = z.strictObject({
  title: line(120).optional().meta({ description: 'A short heading for the note. Optional.' }),
  text: paragraph().meta({ description: 'The note, as plain text.' }),
});
