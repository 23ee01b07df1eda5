import Aside from './Aside/Page.astro';
import Cite from './Cite/Page.astro';
import Figure from './Figure/Page.astro';
import KeyFigure from './KeyFigure/Page.astro';
import KeyFigures from './KeyFigures/Page.astro';
import MarkdownPicture from './img/Page.astro';
import Moment from './Moment/Page.astro';
import NewsletterPrompt from './NewsletterPrompt/Page.astro';
import PullQuote from './PullQuote/Page.astro';
import Quote from './Quote/Page.astro';
import Table from './table/Page.astro';
import Timeline from './Timeline/Page.astro';

/** What a body may use, in the form that the page shows. Feeds have their own: `in-feeds.ts`. */
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
