import { timingSafeEqual } from 'node:crypto';
import { formRoutes, withSecret } from '../../model/form-routes.ts';
import { normal, toAddress } from '../mail-address.ts';
import { spend } from '../allowance.ts';
import { domainOf, type ServerContext } from '../context.ts';
import { readForm } from '../read-form.ts';
import { hour } from '../limits.ts';
import { enqueue } from '../mail/outbox.ts';
import type { Secrets } from '../secrets.ts';
import { change } from './confirm.ts';
import { languageOf } from './sign-up.ts';

const purpose = 'unsubscribe';

/** A subscriber's own link, which never expires and serves for nothing else. */
export const unsubscribeToken = (id: string, secrets: Secrets): string =>
  `${id}.${secrets.sign(purpose, id)}`;

/** Address of the page where a person unsubscribes, and of what mail programs call (RFC 8058). */
export function unsubscribeLinks(
  id: string,
  { origin, secrets }: ServerContext,
): { page: string; oneClick: string } {
  const token = unsubscribeToken(id, secrets);
  return {
    page: origin + withSecret(formRoutes.unsubscribe, token),
    oneClick: origin + withSecret(formRoutes.oneClickUnsubscribe, token),
  };
}

/** Whose link it is; nothing when it is nobody's. */
function subscriberOf(token: string, secrets: Secrets): string | undefined {
  const [id = '', signature = ''] = token.split('.');
  const right = Buffer.from(secrets.sign(purpose, id));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
}

/** Where a link to unsubscribe leads. Looking changes nothing. */
export async function lookAtSubscription(
  token: string,
  { store, secrets }: ServerContext,
): Promise<{ state: 'subscribed' | 'ended' | 'gone'; language: string | undefined }> {
  const id = subscriberOf(token, secrets);
  const row =
    id && (await store.db.selectFrom('subscriber').selectAll().where('id', '=', id).executeTakeFirst());
  if (!row) return { state: id ? 'ended' : 'gone', language: undefined };
  return { state: row.state === 'unsubscribed' ? 'ended' : 'subscribed', language: row.language };
}

/** Ends a subscription; doing it again changes nothing. */
export async function unsubscribe(token: string, place: string, context: ServerContext) {
  const found = await lookAtSubscription(token, context);
  const id = subscriberOf(token, context.secrets);
  if (found.state !== 'subscribed' || !id) return found;
  await context.store.db
    .transaction()
    .execute((trx) =>
      change(trx, id, 'unsubscribed', { kind: 'unsubscribed', place, words: '' }, context.now()),
    );
  return { ...found, state: 'ended' as const };
}

/**
 * Sends a person who has no mail of ours at hand their link, if the address is subscribed; says the same whether
 * it is or not.
 */
export async function askForLink(body: string, address: string, context: ServerContext) {
  const { publication } = context.site();
  const form = readForm(body);
  const fields = 'fields' in form ? form.fields : new Map<string, string>();
  const language = languageOf(fields.get('language'), publication.language);
  const email = toAddress(fields.get('email') ?? '');
  if (!email) return { kind: 'invalid', language, email: fields.get('email') ?? '' } as const;
  return context.store.db.transaction().execute(async (trx) => {
    const now = context.now();
    const most = context.limits.signUpsAnHour;
    const wait = await spend(trx, { kind: purpose, address, most, length: hour, now });
    if (wait !== undefined) return { kind: 'busy', language, retryAfter: wait } as const;
    const row = await trx
      .selectFrom('subscriber')
      .selectAll()
      .where('email_norm', '=', normal(email))
      .executeTakeFirst();
    if (row?.state === 'confirmed' && (await isFirstToday(trx, row.id, now))) {
      const mail = {
        kind: purpose,
        recipient: row.email,
        payload: { subscriber: row.id, language },
      } as const;
      await enqueue(trx, mail, domainOf(context.site()), now);
      context.mailWaits();
    }
    return { kind: 'sent', language } as const;
  });
}

/** One such mail an hour for each person, whoever asks. */
async function isFirstToday(trx: Parameters<typeof spend>[0], id: string, now: Date): Promise<boolean> {
  return (
    (await spend(trx, { kind: 'unsubscribe mail', address: id, most: 1, length: hour, now })) === undefined
  );
}
