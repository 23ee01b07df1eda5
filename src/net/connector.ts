import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { NetFault, toFault } from './fault.ts';

/** Finds all addresses of a name; tests pass their own. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** As the machine resolves names: `hosts` and DNS. */
export const resolveHere: Resolve = (name) => lookup(name, { all: true });

/**
 * Names become addresses here alone, and what has been checked is what Node connects to: a name that changes between
 * check and use (DNS rebinding) has no moment for it. A name with one address that is not public is refused whole.
 */
export const checkedLookup =
  (resolve: Resolve, check: (address: string) => void): LookupFunction =>
  (name, { all }, callback) => {
    const find = async (): Promise<LookupAddress[]> => {
      const found = await resolve(name);
      for (const { address } of found) check(address);
      if (!found.length) throw new NetFault('no-name', 'has a name without an address');
      return [...found];
    };
    find().then(
      (found) => (all ? callback(null, found) : callback(null, found[0]?.address ?? '', found[0]?.family)),
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };

/**
 * Makes connections to addresses that pass a check.
 * @param build undici's maker of connectors, which is loaded only when something is asked for
 * @param check throws {NetFault} for an address that must not be connected to
 * @param patience for connecting, in milliseconds
 */
export function guardedConnector(
  build: typeof buildConnector,
  check: (address: string) => void,
  { resolve, patience }: { resolve: Resolve; patience: number },
): buildConnector.connector {
  const connect = build({ allowH2: false, timeout: patience, lookup: checkedLookup(resolve, check) });
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      // Errors are ours from here on, so that those of a proxy, which come another way, are told from them.
      if (error) return callback(toFault(error), null);
      const fault = wrongPeer(socket, check);
      if (!fault) return callback(null, socket);
      socket.destroy();
      callback(fault, null);
    });
}

/** Looks at who answers, too, for literal addresses have never been looked up. */
function wrongPeer({ remoteAddress }: Socket, check: (address: string) => void): NetFault | undefined {
  try {
    check(remoteAddress ?? '');
    return undefined;
  } catch (error) {
    return toFault(error);
  }
}
