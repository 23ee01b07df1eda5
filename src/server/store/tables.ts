import type { ReplyState } from '../../model/reply-states.ts';
import type { Generated } from 'kysely';

/** Moments are kept as ISO 8601 in UTC, which sorts as text and reads the same in both databases. */
type Moment = string;

/** A person who asked for the newsletter. */
export interface SubscriberRow {
  id: string;
  /** As it was typed, for sending. */
  email: string;
  /** The same in lower case; unique. */
  email_norm: string;
  state: 'pending' | 'confirmed' | 'unsubscribed' | 'bounced';
  language: string;
  created_at: Moment;
  changed_at: Moment;
  /** Confirmation mails so far, and the last of them. */
  asked: number;
  asked_at: Moment | null;
}

/** What a person agreed to, when, and in which words; only ever added to. No network address. */
export interface ConsentRow {
  id: Generated<number>;
  subscriber_id: string;
  kind: 'asked' | 'confirmed' | 'unsubscribed' | 'imported' | 'bounced';
  at: Moment;
  /** Where: a form's name, a file that was imported, a command. */
  place: string;
  /** The words that stood beside the form. */
  words: string;
}

/** A link that was mailed. Only the hash of what it carries is kept. */
export interface TokenRow {
  hash: string;
  purpose: string;
  /** Whom or what it is for. */
  ref: string;
  expires_at: Moment;
  used_at: Moment | null;
}

/** A mail that has yet to be sent, or was. */
export interface OutboxRow {
  id: string;
  kind: string;
  recipient: string;
  /** What the mail is made of, as JSON; emptied once it is sent. */
  payload: string;
  /** The same at every attempt, so that a mail sent twice is shown once. */
  message_id: string;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  next_at: Moment;
  /** Why the last attempt failed. */
  error: string | null;
}

/** An issue of the newsletter as it was when its sending began, so that everyone gets the same. */
export interface IssueRow {
  /** Slug of the article. */
  slug: string;
  subject: string;
  html: string;
  text: string;
  language: string;
  started_at: Moment;
}

/** One issue of the newsletter to one person: each pair once. */
export interface DeliveryRow {
  issue: string;
  subscriber_id: string;
  outbox_id: string;
}

/** A reader's reply on its way to an editor, or decided. */
export interface ReplyRow {
  id: string;
  /** Slug of the article. */
  article: string;
  /** The reply that it answers. */
  parent: string | null;
  name: string;
  /** Never published; emptied some days after the decision, as many as its state says. */
  email: string;
  text: string;
  /** By which the same words are known again. */
  text_hash: string;
  language: string;
  /** 1 when the writer asked to be told of its publication. */
  notify: number;
  state: ReplyState;
  score: number;
  /** Why the score is what it is, in words. */
  reasons: string;
  /** Article, writer and words: sent twice, it is one reply. */
  once: string;
  created_at: Moment;
  decided_at: Moment | null;
}

/** How often something happened within a window of time. */
export interface RateRow {
  bucket: string;
  window_start: Moment;
  count: number;
}

/** An address that must never be written to again, as a keyed hash. */
export interface SuppressionRow {
  hash: string;
  at: Moment;
}

/** Everything that the server keeps. */
export interface Tables {
  subscriber: SubscriberRow;
  consent: ConsentRow;
  token: TokenRow;
  outbox: OutboxRow;
  issue: IssueRow;
  delivery: DeliveryRow;
  rate: RateRow;
  suppression: SuppressionRow;
  reply: ReplyRow;
}
