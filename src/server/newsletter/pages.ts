import { routes } from '../../model/addresses.ts';
import type { FormAnswer } from '../../model/form-page.ts';
import { formRoutes, secretIn, withSecret } from '../../model/form-routes.ts';
import { stringsFor } from '../../strings/for-language.ts';
import type { FormRequest } from '../form-request.ts';
import { confirm, lookAtConfirmation } from './confirm.ts';
import { languageOf, signUp } from './sign-up.ts';
import { askForLink, lookAtSubscription, unsubscribe } from './unsubscribe.ts';

/** The page's language: named in the address, else the publication's. */
const named = ({ query, server }: FormRequest): string =>
  languageOf(query.get('language'), server.site().publication.language);

/** A sign-up: on to the next page, or the form again with what was typed. */
export async function signUpPage({ post, form, address, server }: FormRequest): Promise<FormAnswer> {
  if (!post) return { redirect: routes.subscribe };
  const outcome = await signUp(form, address, server);
  const { language } = outcome;
  const { forms } = stringsFor(language);
  if (outcome.kind === 'sent') return { redirect: `${formRoutes.checkInbox.path}?language=${language}` };
  if (outcome.kind === 'busy') return busy(outcome.status, outcome.retryAfter, language);
  if (outcome.kind === 'closed') return { status: 410, page: { language, ...forms.problems[405] } };
  const { email, problem } = outcome;
  const ask = {
    for: 'sign-up',
    email,
    problem: forms.signUpProblems[problem],
    trapped: problem === 'trap',
  } as const;
  return { status: 422, page: { language, title: forms.problem, ask } };
}

/** What to do next. */
export async function checkInboxPage(request: FormRequest): Promise<FormAnswer> {
  const language = named(request);
  return { status: 200, page: { language, ...stringsFor(language).forms.checkInbox } };
}

/** The button that confirms, and what it did. */
export async function confirmPage({ post, query, server }: FormRequest): Promise<FormAnswer> {
  const token = secretIn(query) ?? '';
  const { state, language = server.site().publication.language } = post
    ? await confirm(token, server)
    : await lookAtConfirmation(token, server);
  const { forms } = stringsFor(language);
  if (state === 'gone') {
    return { status: 410, page: { language, ...forms.linkGone, ask: { for: 'sign-up', email: '' } } };
  }
  if (state === 'used') return { status: 200, page: { language, ...forms.alreadyConfirmed } };
  if (post) return { redirect: `${formRoutes.welcome.path}?language=${language}` };
  const button = {
    label: forms.confirmButton,
    action: withSecret(formRoutes.confirm, token),
  };
  return { status: 200, page: { language, ...forms.confirm, button } };
}

/** Thanks, in the owner's words. */
export async function welcomePage(request: FormRequest): Promise<FormAnswer> {
  const language = named(request);
  const { newsletter } = request.server.site().publication;
  return {
    status: 200,
    page: { language, title: stringsFor(language).forms.welcome, text: newsletter?.thanks },
  };
}

/** Unsubscribing by a person: the button of the link from a mail, or an address to send that link to. */
export async function unsubscribePage(request: FormRequest): Promise<FormAnswer> {
  const { post, query, form, address, server } = request;
  const token = secretIn(query);
  if (token !== null) return endPage(token, request);
  const outcome = post
    ? await askForLink(form, address, server)
    : ({ kind: 'form', language: named(request), email: '' } as const);
  const { language } = outcome;
  const { forms } = stringsFor(language);
  if (outcome.kind === 'busy') return busy(429, outcome.retryAfter, language);
  if (outcome.kind === 'sent') return { status: 200, page: { language, ...forms.unsubscribeSent } };
  const problem = outcome.kind === 'invalid' ? forms.signUpProblems.address : undefined;
  const ask = { for: 'unsubscribe', email: outcome.email.slice(0, 254), problem } as const;
  const title = problem ? forms.problem : forms.unsubscribe;
  return { status: problem ? 422 : 200, page: { language, title, text: forms.unsubscribeAsk, ask } };
}

async function endPage(token: string, { post, server }: FormRequest): Promise<FormAnswer> {
  const { publication } = server.site();
  const found = post ? await unsubscribe(token, 'page', server) : await lookAtSubscription(token, server);
  const { state, language = publication.language } = found;
  const { forms } = stringsFor(language);
  if (state === 'gone') {
    const { title } = forms.linkGone;
    const ask = { for: 'unsubscribe', email: '' } as const;
    return { status: 410, page: { language, title, text: forms.unsubscribeAsk, ask } };
  }
  if (state === 'ended') return { status: 200, page: { language, ...forms.unsubscribed } };
  const text = forms.unsubscribeText(publication.newsletter?.name ?? publication.name);
  const action = withSecret(formRoutes.unsubscribe, token);
  const button = { label: forms.unsubscribe, action };
  return { status: 200, page: { language, title: forms.unsubscribe, text, button } };
}

/** Unsubscribing by a mail program (RFC 8058): it posts, follows no redirect and shows nothing. */
export async function oneClickPage(request: FormRequest): Promise<FormAnswer> {
  const token = secretIn(request.query) ?? '';
  if (!request.post) return { redirect: withSecret(formRoutes.unsubscribe, token) };
  await unsubscribe(token, 'mail program', request.server);
  return endPage(token, { ...request, post: false });
}

/** Too much, or no room: to be tried again. */
export function busy(status: 429 | 503, retryAfter: number, language: string): FormAnswer {
  const { forms } = stringsFor(language);
  const { title, text } = forms.problems[status];
  const wait = forms.waitMinutes(Math.ceil(retryAfter / 60));
  return { status, retryAfter, page: { language, title, text: `${text} ${wait}` } };
}
