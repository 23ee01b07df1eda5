import { expect, it } from 'vitest';
import { element, plainXml } from '../../src/render/xml.ts';

it('escapes text and attributes', () => {
  expect(element('a', '<&">', { b: '"<&' })).toBe('<a b="&#x22;&#x3C;&#x26;">&#x3C;&#x26;&#x22;&#x3E;</a>');
});

it('drops what XML forbids and mends lone surrogates', () => {
  expect(plainXml('a\u0000\u000B\u001F\uFFFE\tb\n\uD800')).toBe('a\tb\n\uFFFD');
});
