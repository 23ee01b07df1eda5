import { expect, it } from 'vitest';
import { headerRules, toHeadersFile } from '../../src/deploy/headers.ts';
import { styleHash } from '../../src/deploy/style-hash.ts';

it('lets nothing run and vouches for the one style block', () => {
  const policy = headerRules({ styleHash: 'sha256-abc', forms: '' })[0]?.headers['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'; script-src 'none'; style-src 'self' 'sha256-abc'");
  expect(policy).toContain("frame-ancestors 'none'");
});

it('writes the list as static hosts read it', () => {
  const file = toHeadersFile([
    { path: '/*', headers: { 'X-A': 'b', 'X-C': 'd' } },
    { path: '/e', headers: { F: 'g' } },
  ]);
  expect(file).toBe('/*\n  X-A: b\n  X-C: d\n\n/e\n  F: g\n');
});

it('hashes a page’s style block and refuses a page that has two', () => {
  expect(styleHash('<style>a{}</style>')).toBe('sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=');
  expect(() => styleHash('<style>a{}</style><style>b{}</style>')).toThrow('this one has 2');
});
