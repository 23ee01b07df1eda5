import { NetFault, toFault } from './fault.ts';
import type { Head, Hop } from './hop.ts';
import { checkedTarget } from './target.ts';
import { placeOf } from './way-out.ts';

/** What a redirect is held to. */
interface Bounds {
  own: readonly string[];
  ports?: readonly number[];
  downgrade?: boolean;
}

/**
 * Where an answer leads on to (RFC 9110, 15.4), checked like any address: another site gets none of the headers that
 * were meant for the first, and what lies outside never leads into one's own network.
 * @returns nothing when it does not lead on
 * @throws {NetFault} when it leads where nobody may be led
 */
export function nextHop(current: Hop, { status, header }: Head, bounds: Bounds): Hop | undefined {
  const location = header('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const url = targetOf(location, current, bounds);
  const { 'content-type': _, ...bare } = current.headers;
  const becomesGet =
    (status === 303 && current.method !== 'HEAD') || (status < 303 && current.method === 'POST');
  return {
    ...current,
    ...(becomesGet && { method: 'GET', body: undefined, headers: bare }),
    url,
    forFirst: url.origin === current.url.origin ? current.forFirst : {},
    isOwn: current.isOwn && bounds.own.includes(placeOf(url)),
  };
}

function targetOf(location: string, { url, isOwn }: Hop, { own, ports, downgrade }: Bounds): URL {
  try {
    const target = checkedTarget(location, { own: isOwn ? own : [], ports }, url);
    if (url.protocol === 'https:' && target.protocol === 'http:' && !downgrade)
      throw new NetFault('downgrade', 'is not encrypted');
    return target;
  } catch (error) {
    const { code, message } = toFault(error);
    throw new NetFault(code, `leads on to an address that ${message}`);
  }
}

/** What went wrong further on. Only the site is named: the rest of such an address is often somebody's key. */
export function ledOn({ origin }: URL, error: unknown): NetFault {
  const { code, message } = toFault(error);
  return new NetFault(code, `leads on to ${origin}, which ${message}`);
}
