import { routes } from '../model/addresses.ts';
import type { FormAnswer } from '../model/form-page.ts';
import { formRouteAt, type FormRouteName } from '../model/form-routes.ts';
import { stringsFor } from '../strings/for-language.ts';
import type { ServerContext } from './context.ts';
import type { FormRequest } from './form-request.ts';
import type { RequestLocals } from './http/served-site.ts';
import { type Problem, problemOf } from './http/problem.ts';
import {
  checkInboxPage,
  confirmPage,
  oneClickPage,
  signUpPage,
  unsubscribePage,
  welcomePage,
} from './newsletter/pages.ts';
import { moderatePage } from './replies/moderate-page.ts';
import { newReplyPage, receivedPage, replyPage } from './replies/pages.ts';

/** What answers at each address. */
const pages: Readonly<Record<FormRouteName, (request: FormRequest) => Promise<FormAnswer>>> = {
  signUp: signUpPage,
  checkInbox: checkInboxPage,
  confirm: confirmPage,
  welcome: welcomePage,
  unsubscribe: unsubscribePage,
  oneClickUnsubscribe: oneClickPage,
  reply: replyPage,
  newReply: newReplyPage,
  received: receivedPage,
  moderate: moderatePage,
};

/**
 * Answers a request for a page that is made on request.
 * @param url of which only path and query count: the host is whatever the client says
 */
export async function answerTo(url: URL, method: string, locals: RequestLocals): Promise<FormAnswer> {
  const { server, form, address, saidWhere, problem, complain } = locals;
  if (problem) return problemPage(problem, server);
  const name = formRouteAt(url.pathname);
  if (!name) return { redirect: routes.front };
  try {
    const query = url.searchParams;
    return await pages[name]({ post: method === 'POST', query, form, address, saidWhere, server });
  } catch (error) {
    complain(error);
    return problemPage(problemOf(error), server);
  }
}

/** Why a request was not taken, in the publication's language. */
function problemPage({ status, retryAfter }: Problem, { site }: ServerContext): FormAnswer {
  const { language, newsletter } = site().publication;
  const words = stringsFor(language).forms.problems[status];
  const text = status >= 500 && newsletter ? newsletter.error : words.text;
  return { status, retryAfter, page: { language, ...words, text } };
}
