import type { Transaction } from 'kysely';
import { domainOf, type ServerContext } from '../context.ts';
import { countEvent, hour } from '../limits.ts';
import { enqueue } from '../mail/outbox.ts';
import type { Tables } from '../store/tables.ts';

/** Most notices to the editor within an hour; the terminal lists everything. */
const noticesAnHour = 30;

/** Lets the editor know of a reply, unless a flood has done so often enough. */
export async function tellEditor(
  trx: Transaction<Tables>,
  reply: string,
  context: ServerContext,
): Promise<void> {
  const now = context.now();
  const { count } = await countEvent(trx, 'notices', hour, now);
  if (count > noticesAnHour) return;
  const recipient = context.site().publication.contact.editor;
  await enqueue(trx, { kind: 'moderate', recipient, payload: { reply } }, domainOf(context.site()), now);
}
