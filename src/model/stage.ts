import { isInstant } from '../schema/date.ts';
import { toMillis } from './dates.ts';

/** Where an article is on its way: derived from its file and the moment of the build, never stored. */
export type Stage = 'draft' | 'embargoed' | 'live' | 'withdrawn';

/** The fields that decide it, as they stand in the file, checked or not. */
export interface StageFields {
  status?: unknown;
  published?: unknown;
}

/** The stage of an article at a moment; `undefined` when its status cannot be read. */
export function stageAt({ status, published }: StageFields, now: Date): Stage | undefined {
  if (status === 'draft' || status === 'withdrawn') return status;
  if (status !== 'ready') return undefined;
  const inFuture =
    typeof published === 'string' && isInstant(published) && toMillis(published) > now.getTime();
  return inFuture ? 'embargoed' : 'live';
}
