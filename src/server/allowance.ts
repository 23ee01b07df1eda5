import { createHmac, randomBytes } from 'node:crypto';
import { countEvent, day } from './limits.ts';
import { networkOf } from './network.ts';
import type { Store } from './store/open.ts';

/**
 * The key of a day, under which networks are counted: made at random and forgotten with the process, so that
 * nobody can ever tell from the counts who they were.
 */
let today = { day: -1, key: Buffer.alloc(0) };

function keyOf(now: Date): Buffer {
  const number = Math.floor(now.getTime() / day);
  if (today.day !== number) today = { day: number, key: randomBytes(32) };
  return today.key;
}

/**
 * Counts one more attempt from a network, which is kept only as a hash under the day's key.
 * @param length of the window in milliseconds
 * @returns the seconds to wait, when there were too many
 */
export async function spend(
  db: Store['db'],
  what: { kind: string; address: string; most: number; length: number; now: Date },
): Promise<number | undefined> {
  if (!Number.isFinite(what.most)) return undefined;
  const network = createHmac('sha256', keyOf(what.now)).update(networkOf(what.address)).digest('base64url');
  const { count, secondsLeft } = await countEvent(db, `${what.kind} ${network}`, what.length, what.now);
  return count > what.most ? secondsLeft : undefined;
}
