import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * Networks that are not the public internet, and what they are: the registries of special-purpose addresses (RFC 6890)
 * as of 2026. A name of ours is the end of “an address of …”.
 */
const networks: readonly (readonly [string, ...subnets: string[]])[] = [
  ['this machine', '0.0.0.0/8', '127.0.0.0/8', '::/128', '::1/128'],
  ['a private network', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10'],
  ['a provider’s inner network', '100.64.0.0/10'],
  ['the same cable', '169.254.0.0/16', 'fe80::/10'],
  ['many machines at once', '224.0.0.0/4', 'ff00::/8'],
  ['examples and trials', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15'],
  ['examples and trials', '2001:db8::/32', '3fff::/20'],
  ['a network for protocols', '192.0.0.0/24', '192.88.99.0/24', '2001::/23'],
  // What holds an IPv4 address may lead wherever that leads; nobody publishes under such an address.
  ['IPv4 within IPv6', '::ffff:0:0/96', '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16'],
  ['a network that is not in use', '240.0.0.0/4'],
];

/** The only part of IPv6 from which public addresses are given out (RFC 4291; IANA, IPv6 Global Unicast Assignments). */
const publicIPv6 = listOf(['2000::/3'], isIPv6);

// Families apart: a list of Node's takes IPv4 for the part of IPv6 that holds it, and the other way round.
const lists = networks.map(([name, ...subnets]) => ({
  name,
  ipv4: listOf(subnets, isIPv4),
  ipv6: listOf(subnets, isIPv6),
}));

function listOf(subnets: readonly string[], isOfFamily: typeof isIPv4): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits] = subnet.split('/');
    if (isOfFamily(address)) list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * What an address belongs to, if that is not the public internet.
 * @param address IPv4 or IPv6 as a resolver or `URL` writes it, without brackets; a zone (`%eth0`) is passed over
 * @returns the end of “an address of …”, or nothing for a public address; what is no address at all is not public
 */
export function specialNetwork(address: string): string | undefined {
  const plain = address.replace(/%.*$/, '');
  const family = isIPv4(plain) ? 'ipv4' : 'ipv6';
  if (!isIP(plain)) return 'no network';
  const known = lists.find((each) => each[family].check(plain, family));
  if (known) return known.name;
  return family === 'ipv4' || publicIPv6.check(plain, family) ? undefined : 'a network that is not in use';
}
