import type { Transaction } from 'kysely';
import { trapField } from '../../model/forms.ts';
import { stringsFor } from '../../strings/for-language.ts';
import { normal, toAddress } from '../mail-address.ts';
import { spend } from '../allowance.ts';
import { domainOf, type ServerContext } from '../context.ts';
import { readForm } from '../read-form.ts';
import { day, hour } from '../limits.ts';
import { enqueue, isFull } from '../mail/outbox.ts';
import { newId } from '../store/new-id.ts';
import type { Tables } from '../store/tables.ts';
import { isSuppressed } from './suppression.ts';

/** What became of a sign-up. Every address gets `sent`, whatever we know of it. */
export type SignUp =
  | { kind: 'sent'; language: string }
  | { kind: 'invalid'; language: string; email: string; problem: SignUpProblem }
  | { kind: 'busy'; language: string; status: 429 | 503; retryAfter: number }
  | { kind: 'closed'; language: string };

/** What is wrong with a sign-up, as the form says it. */
export type SignUpProblem = 'missing' | 'address' | 'trap' | 'form';

/**
 * Takes a sign-up: the address waits for its confirmation, and a mail asks for it. Both are kept in one
 * transaction, before anything is said to the reader.
 * @param body the form as it came
 * @param address whose network it came from
 */
export async function signUp(body: string, address: string, context: ServerContext): Promise<SignUp> {
  const { publication } = context.site();
  if (publication.forms === 'off' || !publication.newsletter)
    return { kind: 'closed', language: publication.language };
  const form = readForm(body);
  if ('refused' in form) {
    return { kind: 'invalid', language: publication.language, email: '', problem: 'form' };
  }
  const { fields } = form;
  const language = languageOf(fields.get('language'), publication.language);
  const typed = fields.get('email') ?? '';
  const email = toAddress(typed);
  const problem = problemOf(typed, email, fields.get(trapField));
  if (problem || !email)
    return { kind: 'invalid', language, email: typed.slice(0, 254), problem: problem ?? 'address' };
  const place = (fields.get('place') ?? '').slice(0, 100);
  const outcome = await context.store.db
    .transaction()
    .execute((trx) => record(trx, { email, language, place, address }, context));
  if (outcome.kind === 'sent') context.mailWaits();
  return outcome;
}

interface Request {
  email: string;
  language: string;
  place: string;
  address: string;
}

async function record(trx: Transaction<Tables>, request: Request, context: ServerContext): Promise<SignUp> {
  const { limits, now } = context;
  const { language, address } = request;
  const allowance = { kind: 'sign-up', address, most: limits.signUpsAnHour, length: hour, now: now() };
  const wait = await spend(trx, allowance);
  if (wait !== undefined) return { kind: 'busy', language, status: 429, retryAfter: wait };
  if (await isFull(trx, limits.waitingMails)) return { kind: 'busy', language, status: 503, retryAfter: 600 };
  const mayWrite = !(await isSuppressed(trx, request.email, context.secrets));
  const { id: subscriber, isNew } = await subscriberFor(trx, request, mayWrite, now());
  const words = wordsOf(language, context);
  await trx
    .insertInto('consent')
    .values({
      subscriber_id: subscriber,
      kind: 'asked',
      at: now().toISOString(),
      place: request.place,
      words,
    })
    .execute();
  const most = limits.confirmationsEach;
  if (mayWrite && (isNew || (await mayAsk(trx, subscriber, most, now())))) {
    const mail = { kind: 'confirm', recipient: request.email, payload: { subscriber, language } } as const;
    await enqueue(trx, mail, domainOf(context.site()), now());
  }
  return { kind: 'sent', language };
}

/** The subscriber with this address, new or known; for a new one the first mail is counted at once. */
async function subscriberFor(
  trx: Transaction<Tables>,
  { email, language }: Request,
  mayWrite: boolean,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const at = now.toISOString();
  const fresh = { id: newId(), email, email_norm: normal(email), state: 'pending', language } as const;
  const asked = mayWrite ? { asked: 1, asked_at: at } : { asked: 0, asked_at: null };
  const { id } = await trx
    .insertInto('subscriber')
    .values({ ...fresh, created_at: at, changed_at: at, ...asked })
    .onConflict((conflict) => conflict.column('email_norm').doUpdateSet({ email_norm: normal(email) }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, isNew: id === fresh.id };
}

/** Whether another confirmation mail may go to this address; counts it if so. */
async function mayAsk(trx: Transaction<Tables>, id: string, most: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('subscriber')
    .set(({ eb }) => ({ asked: eb('asked', '+', 1), asked_at: now.toISOString() }))
    .where('id', '=', id)
    .where('state', '!=', 'confirmed')
    .where('asked', '<', most)
    .where(({ or, eb }) =>
      or([eb('asked_at', 'is', null), eb('asked_at', '<=', new Date(now.getTime() - day).toISOString())]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function problemOf(
  typed: string,
  email: string | undefined,
  trap: string | undefined,
): SignUpProblem | undefined {
  if (!typed.trim()) return 'missing';
  if (!email) return 'address';
  return trap ? 'trap' : undefined;
}

/** The words that stood beside the form. */
function wordsOf(language: string, { site }: ServerContext): string {
  const { newsletter } = site().publication;
  return [newsletter?.name, newsletter?.pitch, stringsFor(language).forms.consent].filter(Boolean).join(' ');
}

/** A language that the form named, if it is one. */
export function languageOf(tag: string | null | undefined, otherwise: string): string {
  try {
    return tag ? new Intl.Locale(tag).toString() : otherwise;
  } catch {
    return otherwise;
  }
}
