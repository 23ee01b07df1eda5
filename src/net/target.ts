import { isIP } from 'node:net';
import { NetFault } from './fault.ts';
import { specialNetwork } from './special.ts';
import { placeOf } from './way-out.ts';

/** 80 and 443, and where servers listen that may not take these. */
const usualPorts: readonly number[] = [80, 443, 8080, 8443];

/** Names that lead nowhere but into one's own network (RFC 6761, 6762 with appendix G, 8375, 9476). */
const innerName = /(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa|alt|onion)$/;

/** What may be asked for. */
export interface Bounds {
  /** Places of one's own network, as `host:port`; for these there is no bound but the scheme. */
  own: readonly string[];
  /** Ports besides the usual ones. */
  ports?: readonly number[] | undefined;
}

/**
 * An address that may be asked, as far as its letters tell. `URL` has brought decimal, octal, hexadecimal and short
 * forms of addresses into one (WHATWG URL, host parsing), so that what is checked is what is connected to.
 * @param base what a relative address, as that of a redirect, is relative to
 * @throws {NetFault} saying why it must not be asked
 */
export function checkedTarget(address: string, { own, ports = [] }: Bounds, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new NetFault('no-address', 'is no address');
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw new NetFault('scheme', 'is neither http nor https');
  if (url.username || url.password) throw new NetFault('credentials', 'carries a name or a password');
  const place = placeOf(url);
  if (own.includes(place)) return url;
  checkHost(place.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''));
  const port = Number(place.split(':').at(-1));
  if (!usualPorts.includes(port) && !ports.includes(port))
    throw new NetFault('port', `has the port ${port}, on which pages are not published`);
  return url;
}

function checkHost(host: string): void {
  if (isIP(host)) return checkAddress(host);
  if (innerName.test(host) || !host.includes('.'))
    throw new NetFault('private', 'has a name of an inner network');
}

/**
 * Lets public addresses pass.
 * @throws {NetFault} for any other
 */
export function checkAddress(address: string): void {
  const network = specialNetwork(address);
  if (network) throw new NetFault('private', `stands for ${address}, an address of ${network}`);
}
