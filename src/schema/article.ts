import { z } from 'zod';
import { stableId } from './address.ts';
import { alsoReadSchema } from './also-read.ts';
import { bylineSchema } from './byline.ts';
import { correctionSchema } from './correction.ts';
import { instant } from './date.ts';
import { noteSchema } from './note.ts';
import { pictureSchema } from './picture.ts';
import { sourceSchema } from './source.ts';
import { languageTag, line, paragraph, slug } from './text.ts';

/** What an editor may write above an article. Each description is a line of the editor’s manual. */
export const articleSchema = z.strictObject({
  id: stableId().meta({
    description:
      'The article’s identifier in every feed. Written once by `npm run new`; changing it shows readers the story twice.',
    examples: ['tag:example.com,2026:article/harbour-plan'],
  }),
  headline: line(150).meta({ description: 'The headline, 1–150 characters of plain text.' }),
  subtitle: line(300).optional().meta({ description: 'A secondary headline. Optional.' }),
  summary: z
    .array(line(280))
    .min(2)
    .max(5)
    .optional()
    .meta({ description: 'Two to five points, one sentence each, at most 280 characters.' }),
  byline: z
    .array(bylineSchema)
    .min(1)
    .meta({ description: 'Who wrote it: at least one. A bare string is a person’s name.' }),
  section: line(60).optional().meta({ description: 'The kicker above the headline, for example Politics.' }),
  type: z
    .enum(['news', 'analysis', 'opinion', 'explainer', 'review', 'sponsored'])
    .default('news')
    .meta({ description: 'The kind of work. Everything but news is labelled on the page.' }),
  tags: z.array(line(60)).default([]).meta({ description: 'Subjects, the most important first.' }),
  language: languageTag()
    .optional()
    .meta({
      description: 'The language of the text (BCP 47). The publication’s by default.',
      examples: ['en-US', 'es', 'ar'],
    }),
  status: z.enum(['draft', 'ready', 'withdrawn']).meta({
    description:
      'draft: only the preview shows it. ready: published at its time. withdrawn: the address stays as a notice.',
  }),
  withdrawn: z
    .strictObject({
      date: instant().meta({ description: 'When it was withdrawn: date, time and offset.' }),
      text: paragraph().meta({ description: 'Why, in words for the reader.' }),
    })
    .optional()
    .meta({ description: 'Required with status withdrawn.' }),
  published: instant()
    .optional()
    .meta({
      description:
        'Date, time and offset of publication. In the future, the article is embargoed until then. A draft may lack it.',
      examples: ['2026-03-01T09:00:00-05:00'],
    }),
  updated: instant().optional().meta({
    description: 'Date, time and offset of the last change that readers should know of. Optional.',
  }),
  image: pictureSchema.optional().meta({ description: 'The lead picture. Optional.' }),
  sources: z.array(sourceSchema).default([]).meta({
    description: 'What the text rests on, numbered as listed and cited by id. Optional.',
  }),
  corrections: z.array(correctionSchema).default([]).meta({
    description: 'The public record of changes, in any order. Optional.',
  }),
  publisherNotes: z.array(noteSchema).optional().meta({
    description: 'Notes after this article, instead of the publication’s own. Optional.',
  }),
  alsoRead: z.array(alsoReadSchema).default([]).meta({
    description: 'What to read next: an article of this site, or a title. Optional.',
  }),
  disclosure: paragraph().optional().meta({
    description: 'Sponsorship, conflict of interest or machine assistance, shown above the text. Optional.',
  }),
  license: line(300)
    .optional()
    .meta({ description: 'The licence of this text. The publication’s by default.' }),
  replies: z.enum(['open', 'closed']).optional().meta({
    description: 'Whether readers may reply. As the publication says by default.',
  }),
  translationOf: slug().optional().meta({ description: 'The original’s file name. Only on a translation.' }),
  formerly: z.array(slug()).default([]).meta({
    description: 'Earlier addresses of this article; each leads here. Optional.',
  }),
});

/** The front matter of an article as it is after reading. */
export type ArticleFields = z.output<typeof articleSchema>;
