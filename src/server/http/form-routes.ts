import { formRoutes } from '../../model/forms.ts';
import type { FormRoute } from './form-gate.ts';

const newsletter = { post: true, mostBytes: 4_096, anyOrigin: false };
const page = { post: false, mostBytes: 0, anyOrigin: false };

/** Everything that is answered on request, by path without its closing slash. */
const routes: Readonly<Record<string, FormRoute>> = {
  [formRoutes.signUp]: newsletter,
  [formRoutes.confirm]: newsletter,
  [formRoutes.unsubscribe]: newsletter,
  [formRoutes.oneClickUnsubscribe]: { ...newsletter, anyOrigin: true },
  [formRoutes.reply]: { ...newsletter, mostBytes: 65_536 },
  [formRoutes.newReply]: page,
  [formRoutes.moderate]: newsletter,
  [bare(formRoutes.received)]: page,
  [bare(formRoutes.checkInbox)]: page,
  [bare(formRoutes.welcome)]: page,
};

/** What a path takes; nothing when it is not answered on request. */
export const formRouteAt = (path: string): FormRoute | undefined =>
  Object.hasOwn(routes, bare(path)) ? routes[bare(path)] : undefined;

function bare(path: string): string {
  return path.replace(/(?<=.)\/$/, '');
}
