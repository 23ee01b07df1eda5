import { decisions, replyStates } from '../../model/reply-states.ts';
import { day } from '../limits.ts';
import type { Store } from './open.ts';

/** For how many days things are kept that have served their purpose; of replies, their states say it. */
const days = { pendingSignUp: 7, counts: 2, spentLinks: 7, sentMail: 30 };

/** Forgets what is no longer needed; docs/letters-and-replies.md and the privacy page name the same times. */
export async function forgetOld({ db }: Store, now: Date): Promise<void> {
  const before = (count: number) => new Date(now.getTime() - count * day).toISOString();
  await db
    .deleteFrom('subscriber')
    .where('state', '=', 'pending')
    .where('changed_at', '<', before(days.pendingSignUp))
    .where(({ or, eb }) => or([eb('asked_at', 'is', null), eb('asked_at', '<', before(days.pendingSignUp))]))
    .execute();
  await forgetReplies(db, before);
  await db.deleteFrom('rate').where('window_start', '<', before(days.counts)).execute();
  await db.deleteFrom('token').where('expires_at', '<', before(days.spentLinks)).execute();
  // What was delivered is remembered, so that nothing is sent twice; to whom, only by the subscriber.
  await db
    .updateTable('outbox')
    .set({ recipient: '' })
    .where('state', '!=', 'waiting')
    .where('next_at', '<', before(days.sentMail))
    .execute();
  await db
    .deleteFrom('outbox')
    .where('state', '!=', 'waiting')
    .where('next_at', '<', before(days.sentMail))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('delivery').select('issue').whereRef('delivery.outbox_id', '=', 'outbox.id'))),
    )
    .execute();
}

/** Forgets of each decided reply what its state does not keep. */
async function forgetReplies(db: Store['db'], before: (days: number) => string): Promise<void> {
  for (const state of decisions) {
    const row = replyStates[state];
    const end = before(row.days);
    if (row.keeps === 'nothing')
      await db.deleteFrom('reply').where('state', '=', state).where('decided_at', '<', end).execute();
    else
      await db
        .updateTable('reply')
        .set({ email: '' })
        .where('state', '=', state)
        .where('decided_at', '<', end)
        .execute();
  }
}
