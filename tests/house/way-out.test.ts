import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Files of the program outside the one room that asks for addresses of others. */
const files = globSync('src/**/*.{ts,mjs,astro}')
  .filter((path) => !path.startsWith('src/net/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '') }));

/** What Node and packages have for making connections, and the names in it that make none. */
const modules =
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?)$|^(?:undici|axios|got|ky|needle|node-fetch|cross-fetch|superagent|follow-redirects)(?:\/|$)/;
const harmless = /^(?:type .+|createServer|isIP|isIPv4|isIPv6|BlockList|SocketAddress)$/;

/** Imports from a text that could make a connection, as `name from module`. */
function connecting(text: string): string[] {
  const named = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s*['"]([^'"]+)['"]/gm)];
  const whole = [...text.matchAll(/\b(?:import|require|getBuiltinModule)\s*\(?\s*['"`]([^'"`]+)['"`]/g)];
  return [
    ...named
      .filter(([, type, , module = '']) => !type && modules.test(module))
      .flatMap(([, , names = '', module]) =>
        names
          .replace(/^\{|\}$/g, '')
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name && !harmless.test(name))
          .map((name) => `${name} from ${module}`),
      ),
    ...whole.filter(([, module = '']) => modules.test(module)).map(([found]) => found),
  ];
}

/** Uses of what needs no import; asking one's own server for one of its paths is none of them. */
const globals = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<![\w-]|\bto )(?:fetch\b(?!\(\s*['"`]\/(?!\/))|(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b).{0,40}/g,
    ),
  ].map(([found]) => found);

it('only src/net asks for addresses of others', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap(({ path, text }) =>
    [...connecting(text), ...globals(text)].map((use) => `${path}: ${use}`),
  );
  // What talks to a mail server or a database, whose addresses the owner sets, is a package's: nodemailer and pg.
  expect(found).toEqual([]);
});

it.each([
  "import { request } from 'node:https';",
  "import { createServer, request } from 'node:http';",
  "import http from 'http';",
  "import * as net from 'node:net';",
  "import { fetch } from 'undici';",
  "import 'axios';",
  "const { connect } = await import('node:tls');",
  "process.getBuiltinModule('node:net').connect(80);",
  'await fetch(address);',
  'const get = globalThis.fetch;',
  'await fetch(`//example.org`);',
  'new WebSocket(address);',
])('%s would be found', (text) => {
  expect([...connecting(text), ...globals(text)]).not.toEqual([]);
});

it.each([
  "import type { IncomingMessage } from 'node:http';",
  "import { createServer, type Server } from 'node:http';",
  "import { isIPv4, isIPv6 } from 'node:net';",
  'await fetch(`/__open-in-editor?file=${file}`);',
  "headers['sec-fetch-site']",
])('%s is let be', (text) => {
  expect([...connecting(text), ...globals(text)]).toEqual([]);
});
