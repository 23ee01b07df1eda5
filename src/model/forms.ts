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
