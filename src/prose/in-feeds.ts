import Aside from './Aside/Feed.astro';
import Cite from './Cite/Feed.astro';
import Figure from './Figure/Feed.astro';
import KeyFigure from './KeyFigure/Feed.astro';
import List from './KeyFigures/Feed.astro';
import Moment from './Moment/Feed.astro';
import NewsletterPrompt from './NewsletterPrompt/Feed.astro';
import Nothing from './PullQuote/Feed.astro';
import Picture from './img/Feed.astro';
import Quote from './Quote/Feed.astro';
import Timeline from './Timeline/Feed.astro';

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
