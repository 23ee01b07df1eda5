import { describe, expect, it } from 'vitest';
import {
  fileHeaders,
  type HeaderList,
  missingHeaders,
  movedHeaders,
  patternOf,
  requestHeaders,
} from '../../src/model/header-list.ts';

const list: HeaderList = {
  everywhere: { 'X-All': 'yes' },
  overTls: { 'X-Tls': 'yes' },
  page: { 'Cache-Control': 'short' },
  onRequest: { 'Cache-Control': 'never' },
  rules: [
    { paths: ['/files/*', '/old/*'], headers: { 'Cache-Control': 'long' } },
    { paths: ['/:story/data.json'], headers: { 'Content-Type': 'text/x-own' } },
  ],
  types: { html: 'text/html', json: 'text/x-json', png: 'text/x-png' },
};

describe('the headers of', () => {
  it.each([
    ['a page', '/about/', 'text/html', 'short'],
    ['a file', '/a.json', 'text/x-json', 'short'],
    ['a file with a name in capitals', '/A.PNG', 'text/x-png', 'short'],
    ['a file whose name has two ends', '/a.json.png', 'text/x-png', 'short'],
    ['a file of no known type', '/a.xyz', 'application/octet-stream', 'short'],
    ['a file without an end', '/a', 'application/octet-stream', 'short'],
    ['what a rule names', '/files/a.png', 'text/x-png', 'long'],
    ['what a rule names second', '/old/deep/a.png', 'text/x-png', 'long'],
    ['what a rule gives another type', '/one/data.json', 'text/x-own', 'short'],
    ['what lies deeper than a rule says', '/one/two/data.json', 'text/x-json', 'short'],
  ])('%s, %s, are its type and how long it may be kept', (_name, path, type, kept) => {
    const headers = { 'X-All': 'yes', 'Content-Type': type, 'Cache-Control': kept };
    expect(fileHeaders(path, list)).toEqual(headers);
    // Asked for again, the answer is the same.
    expect(fileHeaders(path, list)).toEqual(headers);
  });

  it('the page for what is not there are those of a page', () => {
    expect(missingHeaders(list)).toEqual(fileHeaders('/404.html', list));
    expect(missingHeaders(list)['Content-Type']).toBe('text/html');
  });

  it('an answer that leads elsewhere name no type', () => {
    expect(movedHeaders(list)).toEqual({ 'X-All': 'yes', 'Cache-Control': 'short' });
  });

  it('what is made on request say that it is not kept', () => {
    expect(requestHeaders(list)).toEqual({ 'X-All': 'yes', 'Cache-Control': 'never' });
  });
});

describe('a path of a rule', () => {
  it.each([
    ['/rss.xml', ['/rss.xml'], ['/rss-xml', '/rss.xml/', '/a/rss.xml']],
    ['/files/*', ['/files/', '/files/a/b.png'], ['/files', '/other/files/a']],
    ['/:story/', ['/a-piece/'], ['/', '/a/b/', '/a-piece/x']],
    ['/a(b)+/', ['/a(b)+/'], ['/abb/', '/ab/']],
  ])('%s matches what it names and nothing else', (path, matched, others) => {
    const matches = (each: string) => new RegExp(patternOf(path)).test(each);
    expect(matched.filter(matches)).toEqual(matched);
    expect(others.filter(matches)).toEqual([]);
  });
});
