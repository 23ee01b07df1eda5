import Aside from './Aside.astro';
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import KeyFigure from './KeyFigure.astro';
import KeyFigures from './KeyFigures.astro';
import MarkdownPicture from './MarkdownPicture.astro';
import Moment from './Moment.astro';
import NewsletterPrompt from './NewsletterPrompt.astro';
import PullQuote from './PullQuote.astro';
import Quote from './Quote.astro';
import Table from './Table.astro';
import Timeline from './Timeline.astro';

/** What a body may use, in the form that the page shows. Feeds have their own: `feed/`. */
export const proseComponents = {
  Aside,
  Cite,
  Figure,
  KeyFigure,
  KeyFigures,
  Moment,
  NewsletterPrompt,
  PullQuote,
  Quote,
  Timeline,
  img: MarkdownPicture,
  table: Table,
};
