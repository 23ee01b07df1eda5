import { z } from 'zod';
import { besidePath } from './address.ts';
import { partialDate } from './date.ts';
import { line } from './text.ts';

const source = line(60).optional().meta({ description: 'The id of one of the article’s sources. Optional.' });

/** The components that a body may use, and what each takes. */
export const proseSchemas = {
  Cite: z.strictObject({ source: line(60).meta({ description: 'The id of one of the article’s sources.' }) }),
  Quote: z.strictObject({
    by: line(200).meta({ description: 'Who said it.' }),
    role: line(300).optional().meta({ description: 'Who that is, or where it was said. Optional.' }),
    source,
  }),
  PullQuote: z.strictObject({ by: line(200).optional().meta({ description: 'Who said it. Optional.' }) }),
  Figure: z.strictObject({
    src: besidePath().meta({ description: 'The file, beside the article: ./picture.jpg.' }),
    alt: z.string().max(1000).optional().meta({ description: 'What it shows. Required unless decorative.' }),
    caption: line(1000).optional().meta({ description: 'The caption. Optional.' }),
    credit: line(300).meta({ description: 'Who made the picture or owns it.' }),
    decorative: z.literal(true).optional().meta({ description: 'Alone, instead of alt: it says nothing.' }),
  }),
  KeyFigures: z.strictObject({}),
  KeyFigure: z.strictObject({
    value: line(40).meta({ description: 'The figure, as it is to be read: 5,000 or £3.1m.' }),
    label: line(300).meta({ description: 'What it counts.' }),
    source,
  }),
  Timeline: z.strictObject({}),
  Moment: z.strictObject({
    date: partialDate().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD.' }),
    label: line(500).meta({ description: 'What happened.' }),
  }),
  Aside: z.strictObject({ title: line(150).meta({ description: 'Its heading.' }) }),
  NewsletterPrompt: z.strictObject({}),
};

/** The name of a component that a body may use. */
export type ProseName = keyof typeof proseSchemas;

/** Components that stand only inside another, by that other's name. */
export const proseParents: Partial<Record<string, ProseName>> = {
  KeyFigure: 'KeyFigures',
  Moment: 'Timeline',
};
