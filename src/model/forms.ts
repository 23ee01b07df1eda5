import type { Article } from './article.ts';
import { formRoutes } from './form-routes.ts';
import type { Publication } from './publication.ts';

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
  return `${origin}${formRoutes.newReply.path}?article=${slug}&parent=`;
}
