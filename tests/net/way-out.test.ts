import { expect, it } from 'vitest';
import { readWayOut } from '../../src/net/way-out.ts';

it('nothing is one’s own and there is no proxy, unless the environment says so', () => {
  expect(readWayOut({})).toEqual({ own: [], proxies: { http: '', https: '', none: '' } });
});

it('one’s own places are read in one spelling', () => {
  const own = (text: string) => readWayOut({ BROADSIDE_OWN_NETWORK: text }).own;
  expect(own('HUB.office:8080, 127.1:80\n[0::1]:443,')).toEqual([
    'hub.office:8080',
    '127.0.0.1:80',
    '[::1]:443',
  ]);
});

it.each(['localhost', '*', '*:80/x', '10.0.0.0/8', 'http://localhost:80', 'a@b:80', 'host:99999', ':80'])(
  '%s is no place of one’s own network',
  (entry) => {
    expect(() => readWayOut({ BROADSIDE_OWN_NETWORK: entry })).toThrow(
      `BROADSIDE_OWN_NETWORK holds “${entry}”, which is not a host and a port.`,
    );
  },
);

it('proxies are read in large and small letters, the small first', () => {
  expect(
    readWayOut({
      HTTP_PROXY: 'http://a:1',
      http_proxy: 'http://b:2',
      HTTPS_PROXY: 'http://c:3',
      no_proxy: '.x',
    }).proxies,
  ).toEqual({ http: 'http://b:2', https: 'http://c:3', none: '.x' });
});

it('what is no proxy is named without its value, which may hold a password', () => {
  const read = () => readWayOut({ HTTPS_PROXY: 'user:secret@proxy' });
  expect(read).toThrow('HTTPS_PROXY is not the address of a proxy.');
  expect(read).not.toThrow(/secret/);
});
