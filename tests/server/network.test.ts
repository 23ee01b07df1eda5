import { expect, it } from 'vitest';
import { networkOf } from '../../src/server/network.ts';

it.each([
  ['an IPv4 address and the same within IPv6', '192.0.2.1', '::ffff:192.0.2.1'],
  ['the same within IPv6, in capitals', '192.0.2.1', '::FFFF:192.0.2.1'],
  ['an address with and without the interface it came by', 'fe80::1', 'fe80::1%eth0'],
  ['two addresses of one IPv6 network', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
  ['an address with and without its leading zeros', '2001:db8:1:2::1', '2001:0db8:0001:0002::1'],
  ['an address in capitals', '2001:db8:a:b::1', '2001:DB8:A:B::1'],
  ['an address with and without its zeros', '2001:db8::1', '2001:db8:0:0:1:2:3:4'],
])('%s share one allowance', (_name, one, other) => expect(networkOf(one)).toBe(networkOf(other)));

it.each([
  ['two IPv4 addresses', '192.0.2.1', '192.0.2.2'],
  ['two IPv4 addresses within IPv6', '::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ['two IPv6 networks', '2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['two IPv6 networks whose zeros stand elsewhere', '2001:db8:0:1::1', '2001:db8:1::1'],
])('%s have an allowance each', (_name, one, other) => expect(networkOf(one)).not.toBe(networkOf(other)));
