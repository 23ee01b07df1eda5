import type { FormAnswer, FormPageWords, ReplyFormValues } from '../../model/form-page.ts';
import { formRoutes } from '../../model/form-routes.ts';
import { openArticle } from '../../model/site.ts';
import { stringsFor } from '../../strings/for-language.ts';
import type { FormRequest } from '../form-request.ts';
import { busy } from '../newsletter/pages.ts';
import { languageOf } from '../newsletter/sign-up.ts';
import { type ReplyProblem, takeReply } from './take-reply.ts';
import { threadOf } from './thread.ts';

/** A reply that was sent: on to the next page, or the form again with all that was typed. */
export async function replyPage(request: FormRequest): Promise<FormAnswer> {
  const { post, form, address, saidWhere, server } = request;
  if (!post) return { redirect: '/' };
  const outcome = await takeReply(form, { address, saidWhere }, server);
  const { language } = outcome;
  if (outcome.kind === 'received') return { redirect: `${formRoutes.received.path}?language=${language}` };
  if (outcome.kind === 'busy') return busy(429, outcome.retryAfter, language);
  if (outcome.kind === 'closed') return closed(language);
  const { forms } = stringsFor(language);
  const { values, problems } = outcome;
  return {
    status: 422,
    page: {
      language,
      title: forms.problem,
      text: problems.includes('form') ? forms.signUpProblems.form : undefined,
      ...(await answering(values, request)),
      reply: { values, problems: wordsFor(problems, language) },
    },
  };
}

/** A form for an answer to a reply, or for a reply to an article. */
export async function newReplyPage(request: FormRequest): Promise<FormAnswer> {
  const { query, server } = request;
  const site = server.site();
  const slug = query.get('article') ?? '';
  const article = openArticle(site, slug);
  const language = article?.language ?? site.publication.language;
  const parent = query.get('parent') ?? undefined;
  const values: ReplyFormValues = { article: slug, parent, name: '', email: '', text: '', notify: false };
  const found = await answering(values, request);
  if (!article || (parent && !found.quoted)) return closed(language);
  const title = stringsFor(language).leaveReply;
  const next = { label: article.headline, href: article.address };
  return { status: 200, page: { language, title, ...found, reply: { values, problems: {} }, next } };
}

/** What happens now. */
export async function receivedPage({ query, server }: FormRequest): Promise<FormAnswer> {
  const language = languageOf(query.get('language'), server.site().publication.language);
  return { status: 200, page: { language, ...stringsFor(language).forms.received } };
}

/** Whom an answer answers. */
async function answering(
  { article, parent }: ReplyFormValues,
  { server }: FormRequest,
): Promise<Pick<FormPageWords, 'quoted'>> {
  const thread = parent && (await threadOf(server.store.db, article, parent, server.site()));
  return thread ? { quoted: { by: thread.name, text: '' } } : {};
}

function closed(language: string): FormAnswer {
  return { status: 410, page: { language, ...stringsFor(language).forms.repliesClosed } };
}

function wordsFor(problems: readonly ReplyProblem[], language: string) {
  const { replyProblems, signUpProblems } = stringsFor(language).forms;
  return {
    ...(problems.includes('name') && { name: replyProblems.name }),
    ...(problems.includes('email') && { email: signUpProblems.address }),
    ...(problems.includes('text') && { text: replyProblems.text }),
    ...(problems.includes('tooLong') && { text: replyProblems.tooLong }),
  };
}
