import type { SiteFacts } from '../model/site.ts';
import type { Limits } from './limits.ts';
import type { Secrets } from './secrets.ts';
import type { Store } from './store/open.ts';

/** What the newsletter and the replies work with; passed in, so that tests and commands bring their own. */
export interface ServerContext {
  store: Store;
  secrets: Secrets;
  limits: Limits;
  /** The site that is being served; asked anew each time, since it may have been rebuilt. */
  site: () => SiteFacts;
  /** Where links in mails lead, without a trailing slash: this server's public address. */
  origin: string;
  now: () => Date;
  /**
   * Puts an approved reply into the content, as a whole or not at all.
   * @throws when it cannot be written
   */
  publish: (article: string, id: string, json: string) => void;
  /** Takes back what was put there. */
  unpublish: (article: string, id: string) => void;
  /** Called when a reply has been approved, so that the site can be built anew. */
  approved: () => void;
  /** Called when a mail has been put into the outbox. */
  mailWaits: () => void;
}

/** The publication's domain, for Message-IDs and List-Ids. */
export const domainOf = ({ publication }: SiteFacts): string => new URL(publication.url).hostname;
