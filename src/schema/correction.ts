import { z } from 'zod';
import { instant } from './date.ts';
import { paragraph } from './text.ts';

/** One dated entry of the article’s public record. `npm run correct` writes it. */
export const correctionSchema = z.strictObject({
  date: instant().meta({
    description: 'When the correction was made: date, time and offset.',
    examples: ['2026-03-02T10:00:00-05:00'],
  }),
  kind: z.enum(['correction', 'clarification', 'update']).meta({
    description:
      'correction: something was wrong. clarification: something could be misread. update: something is new.',
  }),
  text: paragraph().meta({ description: 'What was wrong and what is right. Never who is to blame.' }),
});
