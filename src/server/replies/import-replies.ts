import type { EarlierReply } from '../../model/reply.ts';
import { waitingState } from '../../model/reply-states.ts';
import type { Store } from '../store/open.ts';
import type { ReplyRow } from '../store/tables.ts';
import { spamScore } from './spam-score.ts';
import { hashOfWords } from './take-reply.ts';

/**
 * Puts replies that were written elsewhere among those that wait for an editor, with the moment at which they were
 * written and without a mail to anybody. One that is there already, waiting or decided, is left alone.
 * @returns how many were added
 */
export async function importReplies({ db }: Store, replies: readonly EarlierReply[]): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let added = 0;
    for (const reply of replies) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('reply')
        .values(rowOf(reply))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      added += Number(numInsertedOrUpdatedRows ?? 0);
    }
    return added;
  });
}

function rowOf({ writtenAt, stood, ...reply }: EarlierReply): ReplyRow {
  const looks = { ...reply, trapped: false, repeated: false, saidWhere: true };
  const { score, reasons } = stood ? { score: 0, reasons: [] } : spamScore(looks);
  return {
    ...reply,
    email: '',
    text_hash: hashOfWords(reply.text),
    notify: 0,
    state: waitingState,
    score,
    reasons: reasons.join('; '),
    once: `import ${reply.id}`,
    created_at: writtenAt,
    decided_at: null,
  };
}
