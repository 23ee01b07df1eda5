import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import proxyaddr from 'proxy-addr';

/**
 * From whom a request comes: the address of its connection, or what trusted proxies say of it.
 * @param trusted addresses or networks (CIDR) of proxies; whatever others say in headers is ignored
 */
export function clientAddress(
  request: IncomingMessage,
  trusted: (address: string, hop: number) => boolean,
): string {
  return proxyaddr(request, trusted);
}

/**
 * A test of who is a trusted proxy, from a list of addresses, networks, or `loopback`.
 * @throws at an entry that is none
 */
export const trustedProxies = (list: readonly string[]): ((address: string, hop: number) => boolean) =>
  proxyaddr.compile([...list]);

/** The network that shares one allowance: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain) || !isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head ? head.split(':') : [];
  const rest = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
