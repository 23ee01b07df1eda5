import { expect, it } from 'vitest';
import type { Hop } from '../../src/net/hop.ts';
import { nextHop } from '../../src/net/next-hop.ts';

/** Where an encrypted address leads that names another. */
function led(location: string, downgrade?: boolean): string | undefined {
  const current: Hop = {
    url: new URL('https://public.example/a/b'),
    method: 'GET',
    headers: {},
    forFirst: { authorization: 'key' },
    body: undefined,
    isOwn: false,
  };
  const head = {
    status: 302,
    header: (name: string) => (name === 'location' ? location : undefined),
    read: () => Promise.reject(new Error('unread')),
  };
  const bounds = { own: [], ...(downgrade !== undefined && { downgrade }) };
  const next = nextHop(current, head, bounds);
  return next && `${next.url.href} ${JSON.stringify(next.forFirst)}`;
}

it('https does not lead on to http, unless that is asked for, and takes no key there', () => {
  expect(() => led('http://public.example/')).toThrow('leads on to an address that is not encrypted');
  expect(led('http://public.example/', true)).toBe('http://public.example/ {}');
  expect(led('../c')).toBe('https://public.example/c {"authorization":"key"}');
  expect(led('https://other.example/')).toBe('https://other.example/ {}');
  expect(led('https://public.example:8443/')).toBe('https://public.example:8443/ {}');
});
