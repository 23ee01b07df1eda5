import type { SendMailOptions } from 'nodemailer';
import { formRoutes, withSecret } from '../../model/form-routes.ts';
import { waitingState } from '../../model/reply-states.ts';
import { unsubscribeMark } from '../../render/article-letter.ts';
import { domainOf, type ServerContext } from '../context.ts';
import { day, hour } from '../limits.ts';
import { unsubscribeLinks } from '../newsletter/unsubscribe.ts';
import type { OutboxRow, ReplyRow, SubscriberRow } from '../store/tables.ts';
import { issueToken } from '../tokens.ts';
import { noteLetter } from './note-letter.ts';

/** For how long a link to confirm works. */
const linkLife = 48 * hour;

type Maker = (row: OutboxRow, context: ServerContext) => Promise<SendMailOptions | undefined>;

/** How each kind of mail is made, at the moment of its sending; links are made only then. */
const makers: Record<string, Maker> = {
  confirm: async ({ recipient, payload }, context) => {
    const { subscriber, language } = JSON.parse(payload) as { subscriber: string; language: string };
    const found = await subscriberOf(subscriber, context);
    if (!found || found.state === 'confirmed') return undefined;
    const token = await issueToken(context.store.db, 'confirm', subscriber, linkLife, context.now());
    const link = context.origin + withSecret(formRoutes.confirm, token);
    return { ...noteLetter('confirm', language, link, context.site().publication), to: to(recipient) };
  },
  unsubscribe: async ({ recipient, payload }, context) => {
    const { subscriber, language } = JSON.parse(payload) as { subscriber: string; language: string };
    const link = unsubscribeLinks(subscriber, context).page;
    return { ...noteLetter('unsubscribe', language, link, context.site().publication), to: to(recipient) };
  },
  moderate: async ({ recipient, payload }, context) => {
    const { reply } = JSON.parse(payload) as { reply: string };
    const found = await replyOf(reply, context);
    if (found?.state !== waitingState) return undefined;
    const { publication, articles } = context.site();
    const token = await issueToken(context.store.db, 'moderate', reply, 30 * day, context.now());
    const link = context.origin + withSecret(formRoutes.moderate, token);
    const about = articles[found.article]?.headline ?? found.article;
    return { ...noteLetter('moderate', publication.language, link, publication, about), to: to(recipient) };
  },
  published: async ({ recipient, payload }, context) => {
    const { reply } = JSON.parse(payload) as { reply: string };
    const found = await replyOf(reply, context);
    const { publication, articles } = context.site();
    const article = found && articles[found.article];
    if (!found || !article) return undefined;
    const link = `${publication.url}${article.address}#reply-${reply}`;
    return {
      ...noteLetter('published', found.language, link, publication, article.headline),
      to: to(recipient),
    };
  },
  issue: async ({ recipient, payload }, context) => {
    const { issue, subscriber } = JSON.parse(payload) as { issue: string; subscriber: string };
    const found = await subscriberOf(subscriber, context);
    const letter = await context.store.db
      .selectFrom('issue')
      .selectAll()
      .where('slug', '=', issue)
      .executeTakeFirst();
    if (found?.state !== 'confirmed' || !letter) return undefined;
    return { ...issueMail(letter, subscriber, context), to: to(recipient) };
  },
};

/** An issue for one person, with the headers by which mail programs unsubscribe in one click (RFC 2369, 8058). */
export function issueMail(
  { subject, html, text }: { subject: string; html: string; text: string },
  subscriber: string,
  context: ServerContext,
): SendMailOptions {
  const { page, oneClick } = unsubscribeLinks(subscriber, context);
  const { name } = context.site().publication;
  return {
    subject,
    html: html.replaceAll(unsubscribeMark, page.replaceAll('&', '&amp;')),
    text: text.replaceAll(unsubscribeMark, page),
    headers: {
      'List-Unsubscribe': `<${oneClick}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `${name.replaceAll(/[^\p{L}\p{N} ]/gu, '')} <newsletter.${domainOf(context.site())}>`,
    },
  };
}

/** Makes mails from what the outbox keeps, with their sender. */
export function composer(context: ServerContext, mailFrom: string | undefined) {
  return async (row: OutboxRow): Promise<SendMailOptions | undefined> => {
    const mail = await makers[row.kind]?.(row, context);
    const { name, contact, newsletter } = context.site().publication;
    const address = mailFrom ?? contact.editor;
    return (
      mail && {
        from: { name: newsletter?.name ?? name, address },
        ...(address === contact.editor ? {} : { replyTo: contact.editor }),
        envelope: { from: address, to: [row.recipient] },
        ...mail,
      }
    );
  };
}

/** One recipient, as an object: a string would be parsed as a list of addresses. */
const to = (address: string) => ({ name: '', address });

const replyOf = (id: string, { store }: ServerContext): Promise<ReplyRow | undefined> =>
  store.db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();

const subscriberOf = (id: string, { store }: ServerContext): Promise<SubscriberRow | undefined> =>
  store.db.selectFrom('subscriber').selectAll().where('id', '=', id).executeTakeFirst();
