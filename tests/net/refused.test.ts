import { expect, it } from 'vitest';
import { NetFault } from '../../src/net/fault.ts';
import { specialNetwork } from '../../src/net/special.ts';
import { checkedTarget } from '../../src/net/target.ts';

/** Why an address is refused by its letters, or `passes`. */
function judged(address: string, own: readonly string[] = [], ports: readonly number[] = []): string {
  try {
    checkedTarget(address, { own, ports });
    return 'passes';
  } catch (error) {
    return error instanceof NetFault ? `${error.code}: ${error.message}` : 'another error';
  }
}

/** Spellings of addresses that are not public, by what they are. */
const spellings: Record<string, readonly string[]> = {
  'this machine': [
    ...['127.0.0.1', '127.1', '127.0.1', '127.0.0.1.', '2130706433', '017700000001', '0x7f000001', '0x7f.1'],
    ...['0177.0.0.1', '0x7F.0x0.0x0.0x1', '127.255.255.254', '0', '0.0.0.0', '0x0', '00.00', '０x7f.1'],
    ...['１２７.０.０.１', '127。0。0。1', '①②⑦.0.0.1', '%31%32%37.0.0.1', '[::1]', '[::]'],
    ...['[0:0:0:0:0:0:0:1]', '[0000:0000::0001]', '[::0.0.0.1]'],
  ],
  'a private network': [
    ...['10.0.0.1', '10.1', '167772161', '012.0.0.1', '0xa.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['192.168.257', '3232235777', '0300.0250.1.1', '[fc00::1]', '[fd12:3456:789a::1]', '[FD00::1]'],
    '[fec0::1]',
  ],
  'a provider’s inner network': ['100.64.0.1', '100.127.255.255', '1681915905', '0144.0100.0.1'],
  'the same cable': ['169.254.169.254', '2852039166', '0xa9fea9fe', '[fe80::1]', '[febf::1]'],
  'many machines at once': ['224.0.0.1', '239.255.255.255', '[ff02::1]', '[ff0e::1]'],
  'examples and trials': ['192.0.2.1', '198.51.100.7', '203.0.113.9', '198.18.0.1', '198.19.255.255'],
  'a network for protocols': [
    '192.0.0.8',
    '192.88.99.1',
    '[2001::1]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  ],
  'IPv4 within IPv6': [
    ...[
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::FFFF:10.0.0.1]',
      '[0:0:0:0:0:ffff:a00:1]',
      '[::ffff:8.8.8.8]',
    ],
    ...['[::7f00:2]', '[::10.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::a00:1]'],
    ...['[2002:7f00:1::]', '[2002:a00:1::1]', '[2002:c0a8:101::1]'],
  ],
  'a network that is not in use': [
    ...[
      '240.0.0.1',
      '255.255.255.255',
      '4294967295',
      '[100::1]',
      '[4000::1]',
      '[::ffff:0:7f00:1]',
      '[5f00::1]',
    ],
  ],
};

it.each(Object.entries(spellings))('an address of %s is refused in every spelling', (network, addresses) => {
  const passed = addresses
    .map((host) => `${host} ${judged(`http://${host}/`)}`)
    .filter((each) => !/ private: stands for /.test(each) || !each.endsWith(`an address of ${network}`));
  expect(passed).toEqual([]);
});

it.each([
  ...[
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://a.localhost/',
    'http://router/',
  ],
  ...['http://printer.local/', 'http://metadata.google.internal/', 'http://nas.lan/', 'http://x.home.arpa/'],
  ...['http://ｌｏｃａｌｈｏｓｔ/', 'http://ⓛocalhost/', 'http://%6cocalhost/', 'http://a.onion/'],
])('%s is refused by its name', (address) => {
  expect(judged(address)).toBe('private: has a name of an inner network');
});

it.each([
  ['ftp://example.org/', 'scheme: is neither http nor https'],
  ['file:///etc/passwd', 'scheme: is neither http nor https'],
  ['data:text/html,x', 'scheme: is neither http nor https'],
  ['javascript:alert(1)', 'scheme: is neither http nor https'],
  ['gopher://example.org:70/', 'scheme: is neither http nor https'],
  ['http://name@example.org/', 'credentials: carries a name or a password'],
  ['https://:secret@example.org/', 'credentials: carries a name or a password'],
  ['https://example.org:secret@example.org/', 'credentials: carries a name or a password'],
  ['http://example.org:22/', 'port: has the port 22, on which pages are not published'],
  ['https://example.org:6379/', 'port: has the port 6379, on which pages are not published'],
  ['http://', 'no-address: is no address'],
  ['//example.org/', 'no-address: is no address'],
  ['http://1.2.3.4.5/', 'no-address: is no address'],
  ['http://256.1.1.1/', 'no-address: is no address'],
  ['http://[fe80::1%25eth0]/', 'no-address: is no address'],
  ['http://exa mple.org/', 'no-address: is no address'],
  ['https://example.org/', 'passes'],
  ['http://example.org./', 'passes'],
  ['https://example.org:8443/a', 'passes'],
  ['http://8.8.8.8/', 'passes'],
  ['http://134744072/', 'passes'],
  ['https://[2606:4700:4700::1111]/', 'passes'],
  ['https://münchen.example/', 'passes'],
])('%s %s', (address, verdict) => {
  expect(judged(address)).toBe(verdict);
});

it('what one’s own network holds passes by host and port, in every spelling of it, and by no other port', () => {
  const own = ['127.0.0.1:3000', '[::1]:80', 'hub:443'];
  expect(judged('http://127.0.0.1:3000/x', own)).toBe('passes');
  expect(judged('http://2130706433:3000/x', own)).toBe('passes');
  expect(judged('http://[0::1]/', own)).toBe('passes');
  expect(judged('https://hub/', own)).toBe('passes');
  expect(judged('https://hub./', own)).toBe('passes');
  expect(judged('http://hub/', own)).toMatch(/^private/);
  expect(judged('http://127.0.0.1:3001/', own)).toMatch(/^private/);
  expect(judged('http://127.0.0.2:3000/', own)).toMatch(/^private/);
  expect(judged('ftp://127.0.0.1:3000/', own)).toMatch(/^scheme/);
  expect(judged('http://a@127.0.0.1:3000/', own)).toMatch(/^credentials/);
});

it('another port may be asked for', () => {
  expect(judged('http://example.org:8000/', [], [8000])).toBe('passes');
  expect(judged('http://127.0.0.1:8000/', [], [8000])).toMatch(/^private/);
});

it('what a resolver or a socket says is judged, with its zone, and nonsense is not public', () => {
  expect(specialNetwork('fe80::1%eth0')).toBe('the same cable');
  expect(specialNetwork('::ffff:127.0.0.1')).toBe('IPv4 within IPv6');
  expect(specialNetwork('')).toBe('no network');
  expect(specialNetwork('example.org')).toBe('no network');
  expect(specialNetwork('172.15.255.255')).toBeUndefined();
  expect(specialNetwork('172.32.0.0')).toBeUndefined();
  expect(specialNetwork('100.128.0.0')).toBeUndefined();
  expect(specialNetwork('2a00:1450:4001::200e')).toBeUndefined();
});
