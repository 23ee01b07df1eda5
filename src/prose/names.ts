import { definition as Aside } from './Aside/schema.ts';
import { definition as Cite } from './Cite/schema.ts';
import { definition as Figure } from './Figure/schema.ts';
import { definition as KeyFigure } from './KeyFigure/schema.ts';
import { definition as KeyFigures } from './KeyFigures/schema.ts';
import { definition as Moment } from './Moment/schema.ts';
import { definition as NewsletterPrompt } from './NewsletterPrompt/schema.ts';
import { definition as PullQuote } from './PullQuote/schema.ts';
import { definition as Quote } from './Quote/schema.ts';
import { definition as Timeline } from './Timeline/schema.ts';

/**
 * The components that a body may use, in the order in which editors are told of them.
 *
 * To add one, make a folder of its name with `schema.ts` (what may be written: component.ts explains each part),
 * `Page.astro` and `Feed.astro`, and `style.css` if it has a look of its own; name it here; run `npm run schemas`.
 */
export const components = {
  Cite,
  Quote,
  PullQuote,
  Figure,
  KeyFigures,
  KeyFigure,
  Timeline,
  Moment,
  Aside,
  NewsletterPrompt,
};
