import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { shortened } from './characters.ts';
import type { ExportComment, ExportItem } from './export.ts';
import { plainText, propertyOf, readHtml } from './html.ts';
import { holdsMailAddress } from './people.ts';

/** A comment as a reply that waits for an editor. */
export interface CommentReply {
  /** The same whenever the same export is read. */
  id: string;
  /** The reply that began the thread. */
  parent: string | null;
  name: string;
  /** Plain text. */
  text: string;
  /** ISO 8601 in UTC: when it was written. */
  writtenAt: string;
  /** Whether it stood on the old site. */
  stood: boolean;
}

/** The comments of a post: those that become replies, the others counted by what they are. */
export interface CommentHarvest {
  replies: CommentReply[];
  left: string[];
  notices: string[];
}

/** The most characters of a reply and of a name, as everywhere. */
const most = { text: 5_000, name: 80 };

/**
 * Comments as replies. Answers to answers become answers to the reply that began the thread; one whose beginning is
 * not carried over begins a thread itself.
 * @param site the old site's address, which makes its comments' numbers unique
 */
export function repliesOf({ comments }: ExportItem, site: string): CommentHarvest {
  const left: string[] = [];
  const notices: string[] = [];
  const kept = new Map<string, ExportComment>();
  for (const comment of comments) {
    const why = reasonAgainst(comment);
    if (why) left.push(why);
    else kept.set(comment.id, comment);
  }
  const replies = [...kept.values()].flatMap((comment): CommentReply[] => {
    const root = beginningOf(comment, kept);
    const reply = toReply(comment, site, notices);
    if (!reply.text) {
      left.push('without words');
      return [];
    }
    return [{ ...reply, parent: root.id === comment.id ? null : idOf(root, site) }];
  });
  // The beginning of a thread may have had no words.
  const there = new Set(replies.map(({ id }) => id));
  return {
    left,
    notices,
    replies: replies.map((each) =>
      each.parent && !there.has(each.parent) ? { ...each, parent: null } : each,
    ),
  };
}

function reasonAgainst({ kind, approved, dateGmt, date }: ExportComment): string | undefined {
  if (kind && kind !== 'comment') return kind;
  if (approved !== '1' && approved !== '0') return approved || 'of no state';
  return instantOf(dateGmt) || instantOf(date) ? undefined : 'without a date';
}

function beginningOf(comment: ExportComment, kept: ReadonlyMap<string, ExportComment>): ExportComment {
  const seen = new Set<string>();
  let root = comment;
  for (let next = kept.get(root.parent); next && !seen.has(next.id); next = kept.get(root.parent)) {
    seen.add(next.id);
    root = next;
  }
  // Comments that answer one another in a circle have no beginning.
  return kept.has(root.parent) ? comment : root;
}

const idOf = ({ id }: ExportComment, site: string): string =>
  `wp${createHash('sha256').update(`${site}\0${id}`).digest('hex').slice(0, 24)}`;

function toReply(comment: ExportComment, site: string, notices: string[]): CommentReply {
  const { approved, dateGmt, date } = comment;
  const author = plainText(comment.author);
  const whole = plainLines(comment.text);
  const text = shortened(whole, most.text);
  if (text !== whole) notices.push(`comment ${comment.id} is longer than a reply may be and was cut`);
  return {
    id: idOf(comment, site),
    parent: null,
    name: author && !holdsMailAddress(author) ? shortened(author, most.name) : 'Anonymous',
    text,
    writtenAt: instantOf(dateGmt) ?? instantOf(date) ?? '',
    stood: approved === '1',
  };
}

function instantOf(clock: string): string | undefined {
  const time = Date.parse(`${clock.replace(' ', 'T')}Z`);
  return Number.isNaN(time) || clock.startsWith('0000') ? undefined : new Date(time).toISOString();
}

/** HTML as plain text in paragraphs; a link with its address in brackets. */
function plainLines(html: string): string {
  const tidied = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  try {
    return tidied(wordsOf(readHtml(html)));
  } catch {
    return plainText(html);
  }
}

function wordsOf(node: Root | Element): string {
  return node.children
    .map((child): string => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || /^(script|style)$/.test(child.tagName)) return '';
      const words = wordsOf(child);
      const href = propertyOf(child, 'href');
      if (child.tagName === 'br') return '\n';
      if (child.tagName === 'a' && /^https?:/i.test(href) && href !== words.trim())
        return `${words} (${href})`;
      return /^(p|div|blockquote|ul|ol|li|pre|h\d)$/.test(child.tagName) ? `\n\n${words}\n\n` : words;
    })
    .join('');
}
