import type { Article } from './article.ts';
import type { Publication } from './publication.ts';

/** Where a form is sent. */
export const formRoutes = {
  signUp: '/api/newsletter',
  oneClickUnsubscribe: '/api/unsubscribe',
  checkInbox: '/newsletter/check-inbox/',
  confirm: '/newsletter/confirm',
  welcome: '/newsletter/welcome/',
  unsubscribe: '/newsletter/unsubscribe',
  problem: '/newsletter/problem',
  reply: '/api/reply',
  newReply: '/replies/new',
  received: '/replies/received/',
  moderate: '/moderate',
} as const;

/** A field that people do not see and programs fill in. */
export const trapField = 'website';

/**
 * The origin that handles the forms: empty for this site's own, `undefined` where there are no forms.
 * @see the setting `forms`
 */
export function formsOrigin({ forms }: Publication): string | undefined {
  if (forms === 'off') return undefined;
  return forms === 'on' ? '' : new URL(forms).origin;
}

/** Where an answer to a reply is written, up to the reply's id; nothing where replies or forms are closed. */
export function answerAddress({ slug, replies }: Article, publication: Publication): string | undefined {
  const origin = formsOrigin(publication);
  if (origin === undefined || replies !== 'open') return undefined;
  return `${origin}${formRoutes.newReply}?article=${slug}&parent=`;
}
