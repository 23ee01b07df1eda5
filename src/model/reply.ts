import type { ReplyFields } from '../schema/reply.ts';
import { isolated } from './bidi.ts';
import { type Instant, toMillis } from './dates.ts';
import { inOneLine } from './plain-text.ts';

/** A reader's reply that an editor has approved. */
export interface Reply {
  id: string;
  name: string;
  date: Instant;
  /** Plain text. */
  paragraphs: readonly string[];
  /** What others answered to it, oldest first; an answer has none. */
  answers: readonly Reply[];
}

/** Replies as a conversation: oldest first, each with its answers. */
export function conversation(written: readonly ReplyFields[]): Reply[] {
  const inOrder = written.toSorted((a, b) => toMillis(a.date) - toMillis(b.date) || (a.id < b.id ? -1 : 1));
  const answersTo = (parent: string | undefined): Reply[] =>
    inOrder.filter((each) => each.parent === parent).map((each) => toReply(each, answersTo(each.id)));
  return answersTo(undefined);
}

/** Number of replies, answers included. */
export const countReplies = (replies: readonly Reply[]): number =>
  replies.reduce((sum, { answers }) => sum + 1 + answers.length, 0);

function toReply({ id, name, date, text }: ReplyFields, answers: readonly Reply[]): Reply {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => isolated(paragraph.trim()));
  return { id, date, answers, name: isolated(inOneLine(name)), paragraphs: paragraphs.filter(Boolean) };
}

/** Below an article's address: the feed of its replies. */
export const repliesFeedName = 'replies.xml';

/** A reply that was written elsewhere, before there was Broadside, without the address of its writer. */
export interface EarlierReply {
  id: string;
  /** Slug of the article. */
  article: string;
  /** Id of the reply that it answers. */
  parent: string | null;
  name: string;
  text: string;
  language: string;
  /** ISO 8601 in UTC. */
  writtenAt: string;
  /** Whether an editor had let it stand there; such a one is not taken for spam. */
  stood: boolean;
}
