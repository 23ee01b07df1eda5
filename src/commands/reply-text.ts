import { styleText } from 'node:util';
import { harmless } from '../check/harmless.ts';
import type { SiteFacts } from '../model/site.ts';
import { likelySpam } from '../server/replies/spam-score.ts';
import type { ReplyRow } from '../server/store/tables.ts';

/** The last signs of an id, by which it is known at the terminal. */
const short = (id: string): string => id.slice(-6);

/** A reply in a line: id, day, warning, article, name and how it begins. */
export function inOneLine({ id, article, name, text, score, created_at, parent }: ReplyRow): string {
  const spam = score >= likelySpam ? `${styleText('red', 'spam?')} ` : '';
  const start = harmless(text).replaceAll(/\s+/g, ' ').slice(0, 60);
  const answer = parent ? '↳ ' : '';
  return `${styleText('bold', short(id))}  ${created_at.slice(0, 10)}  ${article.slice(0, 28).padEnd(28)}  ${spam}${answer}${harmless(name).slice(0, 24)}: ${start}`;
}

/** A reply in full. */
export function inFull(reply: ReplyRow, { articles }: SiteFacts): string {
  const { id, article, parent, name, email, text, state, score, reasons, created_at } = reply;
  return [
    styleText('bold', harmless(articles[article]?.headline ?? article)),
    `${harmless(name)} <${email || 'address forgotten'}>, ${created_at}${parent ? `, answers ${short(parent)}` : ''}`,
    `id ${short(id)}, ${state}${score ? `, score ${score}: ${reasons}` : ''}`,
    '',
    harmless(text),
    '',
  ].join('\n');
}
