import { z } from 'zod';

/** Longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
const longest = 254;
const email = z.email();

/**
 * An e-mail address as a person types it, or nothing when it is none. No list, name, comment or line break
 * passes, so that what is written to it cannot be led elsewhere.
 */
export function toAddress(typed: string): string | undefined {
  const address = typed.trim().normalize('NFC');
  return address.length <= longest && email.safeParse(address).success ? address : undefined;
}

/** The form by which an address is known: two spellings of one address are one person. */
export const normal = (address: string): string => address.toLowerCase();
