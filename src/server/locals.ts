import type { RequestLocals } from './http/served-site.ts';

/**
 * What our server gives to a page that is made on request.
 * @throws in the live preview, which has no database and sends no mail
 */
export function fromServer(locals: Partial<RequestLocals>): RequestLocals {
  if (locals.server) return locals as RequestLocals;
  throw new Error('The live preview takes no forms. To try them, stop it and run npm start.');
}
