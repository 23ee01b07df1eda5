import type { FormAnswer } from '../../model/form-page.ts';
import { formRoutes, secretIn, withSecret } from '../../model/form-routes.ts';
import { type Decision, decisions, waitingState } from '../../model/reply-states.ts';
import { stringsFor } from '../../strings/for-language.ts';
import { readForm } from '../read-form.ts';
import type { FormRequest } from '../form-request.ts';
import type { ReplyRow } from '../store/tables.ts';
import { lookAt } from '../tokens.ts';
import { decide } from './decide.ts';

/** An editor's page for one reply: opening it shows, its buttons decide. */
export async function moderatePage(request: FormRequest): Promise<FormAnswer> {
  const { post, query, server } = request;
  const { publication } = server.site();
  const { language } = publication;
  const { forms } = stringsFor(language);
  const token = secretIn(query) ?? '';
  const { ref } = await lookAt(server.store.db, 'moderate', token, server.now());
  const reply =
    ref && (await server.store.db.selectFrom('reply').selectAll().where('id', '=', ref).executeTakeFirst());
  if (!ref || !reply)
    return { status: 410, page: { language, title: forms.linkGone.title, text: forms.replyGone } };
  const decision = post ? chosen(request.form) : undefined;
  try {
    const outcome = decision && (await decide(ref, decision, server));
    return page(outcome?.reply ?? reply, request, token);
  } catch (error) {
    if ((error as Error).name !== 'Orphan') throw error;
    return { status: 409, page: { language, ...forms.repliesClosed } };
  }
}

/** The decision that was sent, if it is one. */
function chosen(body: string): Decision | undefined {
  const form = readForm(body);
  const value = 'fields' in form ? form.fields.get('decision') : undefined;
  return decisions.find((decision) => decision === value);
}

function page(reply: ReplyRow, { server }: FormRequest, token: string): FormAnswer {
  const { publication, articles } = server.site();
  const { language } = publication;
  const { forms } = stringsFor(language);
  const article = articles[reply.article];
  const quoted = { by: reply.name, text: reply.text };
  const next = article && { label: article.headline, href: article.address };
  if (reply.state !== waitingState) {
    return { status: 200, page: { language, title: forms.decided[reply.state], quoted, next } };
  }
  const action = withSecret(formRoutes.moderate, token);
  const choices = decisions.map((decision) => [decision, forms.decisions[decision]] as const);
  return {
    status: 200,
    page: {
      language,
      title: forms.moderate,
      text: reply.reasons ? forms.looksLike(reply.reasons) : undefined,
      quoted,
      decide: { action, choices },
      next,
    },
  };
}
