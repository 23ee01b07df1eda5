import Aside from './Aside.astro';
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import KeyFigure from './KeyFigure.astro';
import List from './List.astro';
import Moment from './Moment.astro';
import NewsletterPrompt from './NewsletterPrompt.astro';
import Nothing from './Nothing.astro';
import Picture from './Picture.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

/** What each component of a body becomes where there is no stylesheet: in feeds, text and mail. */
export const feedComponents = {
  Aside,
  Cite,
  Figure,
  KeyFigure,
  KeyFigures: List,
  Moment,
  NewsletterPrompt,
  PullQuote: Nothing,
  Quote,
  Timeline,
  img: Picture,
};
