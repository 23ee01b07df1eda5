import { normal } from '../mail-address.ts';
import type { Store } from '../store/open.ts';
import type { OutboxRow } from '../store/tables.ts';

/** A mail server that refuses an address for good ends what we send there (SMTP 5xx, RFC 5321, 4.2.1). */
export async function noteBounce({ recipient }: OutboxRow, { db }: Store, now: Date): Promise<void> {
  const at = now.toISOString();
  const found = await db
    .updateTable('subscriber')
    .set({ state: 'bounced', changed_at: at })
    .where('email_norm', '=', normal(recipient))
    .returning('id')
    .executeTakeFirst();
  if (!found) return;
  const event = { subscriber_id: found.id, kind: 'bounced', at, place: 'mail server', words: '' } as const;
  await db.insertInto('consent').values(event).execute();
}
