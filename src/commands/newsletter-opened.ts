import { toAddress } from '../server/mail-address.ts';
import { Refusal } from '../files/refusal.ts';
import type { ServerContext } from '../server/context.ts';
import type { Transport } from '../server/mail/transport.ts';
import type { ServerSettings } from '../server/environment.ts';

/** What an action works with. */
export interface Opened {
  context: ServerContext;
  transport: Transport;
  settings: ServerSettings;
  /** An article as an issue of the newsletter, as it was built. */
  alphaMark: (slug: string) => string | undefined;
}

/** Options of all actions together. */
export interface Options {
  'dry-run': boolean;
  'to-files': boolean;
  test?: string | undefined;
  csv: boolean;
  source?: string | undefined;
  'for-good': boolean;
}

/** @throws {Refusal} at what is no address */
export function addressOf(typed: string): string {
  const address = toAddress(typed);
  if (!address) throw new Refusal(`“${typed}” is no e-mail address.`);
  return address;
}
