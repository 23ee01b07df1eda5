import type { Transaction } from 'kysely';
import { withoutTurning } from '../../model/bidi.ts';
import type { ReplyFormValues } from '../../model/form-page.ts';
import { trapField } from '../../model/forms.ts';
import { waitingState } from '../../model/reply-states.ts';
import { openArticle } from '../../model/site.ts';
import { toAddress } from '../mail-address.ts';
import { spend } from '../allowance.ts';
import type { ServerContext } from '../context.ts';
import { readForm } from '../read-form.ts';
import { day, minute } from '../limits.ts';
import { languageOf } from '../newsletter/sign-up.ts';
import { hash } from '../secrets.ts';
import { newId } from '../store/new-id.ts';
import type { Tables } from '../store/tables.ts';
import { likelySpam, spamScore } from './spam-score.ts';
import { tellEditor } from './tell-editor.ts';
import { threadOf } from './thread.ts';

/** What became of a reply. */
export type TakenReply =
  | { kind: 'received'; language: string }
  | { kind: 'invalid'; language: string; values: ReplyFormValues; problems: ReplyProblem[] }
  | { kind: 'closed'; language: string }
  | { kind: 'busy'; language: string; retryAfter: number };

/** What is wrong with a reply, by field. */
export type ReplyProblem = 'name' | 'email' | 'text' | 'tooLong' | 'form';

/**
 * Takes a reply in, to wait for an editor. The same reply sent twice, by a double click or the way back, is one.
 * @param body the form as it came
 * @param from whose network it came from, and whether the browser said where the form stood
 */
export async function takeReply(
  body: string,
  from: { address: string; saidWhere: boolean },
  context: ServerContext,
): Promise<TakenReply> {
  const site = context.site();
  const form = readForm(body);
  const fields = 'fields' in form ? form.fields : new Map<string, string>();
  const language = languageOf(fields.get('language'), site.publication.language);
  const values = valuesOf(fields);
  if ('refused' in form) return { kind: 'invalid', language, values, problems: ['form'] };
  if (!openArticle(site, values.article)) return { kind: 'closed', language };
  const problems = problemsOf(values);
  if (problems.length) return { kind: 'invalid', language, values, problems };
  const outcome = await context.store.db
    .transaction()
    .execute((trx) =>
      keep(trx, { values, language, trapped: Boolean(fields.get(trapField)), ...from }, context),
    );
  if (outcome.kind === 'received') context.mailWaits();
  return outcome;
}

function valuesOf(fields: ReadonlyMap<string, string>): ReplyFormValues {
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    article: field('article'),
    parent: field('parent') || undefined,
    name: withoutTurning(field('name')).replaceAll(/\s+/g, ' ').trim(),
    email: field('email').trim(),
    // Browsers send line ends as CR LF (HTML, 4.10.21.7).
    text: withoutTurning(field('text')).replaceAll('\r\n', '\n').trim(),
    notify: fields.has('notify'),
  };
}

function problemsOf({ name, email, text }: ReplyFormValues): ReplyProblem[] {
  const problems: ReplyProblem[] = [];
  const length = (words: string): number => [...words].length;
  if (!name || length(name) > 80) problems.push('name');
  if (!toAddress(email)) problems.push('email');
  if (length(text) < 2) problems.push('text');
  if (length(text) > 5_000) problems.push('tooLong');
  return problems;
}

interface Sent {
  values: ReplyFormValues;
  language: string;
  trapped: boolean;
  address: string;
  saidWhere: boolean;
}

async function keep(trx: Transaction<Tables>, sent: Sent, context: ServerContext): Promise<TakenReply> {
  const { values, language, address } = sent;
  const now = context.now();
  const most = context.limits.repliesInTenMinutes;
  const wait = await spend(trx, { kind: 'reply', address, most, length: 10 * minute, now });
  if (wait !== undefined) return { kind: 'busy', language, retryAfter: wait };
  const parent = values.parent && (await threadOf(trx, values.article, values.parent, context.site()));
  if (values.parent && !parent) return { kind: 'closed', language };
  const text_hash = hashOfWords(values.text);
  const { score, reasons } = spamScore({
    ...values,
    ...sent,
    repeated: await cameBefore(trx, text_hash, now),
  });
  const id = newId();
  const { numInsertedOrUpdatedRows: added } = await trx
    .insertInto('reply')
    .values({
      id,
      article: values.article,
      parent: values.parent ?? null,
      name: values.name,
      email: values.email,
      text: values.text,
      text_hash,
      language,
      notify: Number(values.notify),
      state: waitingState,
      score,
      reasons: reasons.join('; '),
      once: context.secrets.sign(
        'reply',
        [values.article, values.parent, values.email.toLowerCase(), values.text].join('\0'),
      ),
      created_at: now.toISOString(),
      decided_at: null,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .executeTakeFirst();
  if (added && score < likelySpam) await tellEditor(trx, id, context);
  return { kind: 'received', language };
}

/** By which the same words are known again, whatever their spaces and capitals. */
export const hashOfWords = (text: string): string => hash(text.toLowerCase().replaceAll(/\s+/g, ' '));

/** Whether somebody wrote the same words within the last month. */
async function cameBefore(trx: Transaction<Tables>, text_hash: string, now: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('reply')
    .select('id')
    .where('text_hash', '=', text_hash)
    .where('created_at', '>', new Date(now.getTime() - 30 * day).toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
