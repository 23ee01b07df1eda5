import {
  type HeaderList,
  type HeaderSet,
  missingHeaders,
  movedHeaders,
  patternOf,
  requestHeaders,
  unknownType,
} from '../../model/header-list.ts';
import type { Redirect } from '../../model/redirects.ts';
import { compressed } from '../compress.ts';
import { type HostConfig, type Refusal, refusals } from './host-config.ts';

const preface = `# For Caddy, written by npm run build from the one list of response headers: edit nothing here.
# Import it in a site block that sets root to the folder "client" beside this one and, where the site takes forms,
# the variable broadside_server to the address of npm start. Reload Caddy after each build: a header names the style.`;

/** The list for Caddy (2.6 or later), to be imported in a site block. */
export function toCaddy({ list, redirects, ownServer }: HostConfig): string {
  const route = [
    ...['error @broadside_method 405', 'error @broadside_elsewhere 404'],
    ...renamed(redirects),
    ...block('route @broadside_former', [
      ...headers(movedHeaders(list), list),
      'redir {broadside_target}{broadside_query} 301',
    ]),
    ...['error @broadside_hidden 404', 'error @broadside_no_page 404', 'error @broadside_no_file 404'],
    ...headers(movedHeaders(list), list),
    'redir @broadside_page {path}/{broadside_query} 301',
    ...types(list),
    ...list.rules.flatMap(({ headers: own }, index) => set(own, `@broadside_rule_${index}`)),
    ...served,
  ];
  const lines = [
    preface,
    ...matchers(list),
    ...(ownServer.length ? proxy(ownServer) : []),
    ...block('handle', block('route', route)),
    ...block('handle_errors', [...missing(list), ...refusals.flatMap((refusal) => refused(refusal, list))]),
  ];
  return `${lines.join('\n')}\n`;
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

const block = (name: string, lines: readonly string[]): string[] => [
  `${name} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];

/** A path without a slash is a file, or leads to a page; one with a slash is a page. */
const matchers = ({ rules }: HeaderList): string[] => [
  '@broadside_tls protocol https',
  '@broadside_method not method GET HEAD',
  // Two slashes in a redirect’s address would lead to another site.
  '@broadside_elsewhere expression {path}.contains("//")',
  '@broadside_hidden path_regexp ^/_(headers|redirects)$|\\.(br|gz)$',
  ...block('@broadside_no_page', ['path */', 'not file {path}index.html']),
  ...block('@broadside_no_file', ['not path */', 'not file {path} {path}/index.html']),
  ...block('@broadside_page', ['not path */', 'file {path}/index.html']),
  '@broadside_former expression {broadside_target} != ""',
  `@broadside_text path_regexp /$|\\.(${compressed.join('|')})$`,
  ...rules.map(
    ({ paths }, index) => `@broadside_rule_${index} path_regexp ${paths.map(patternOf).join('|')}`,
  ),
];

/** Caddy writes X-Forwarded-For itself, whatever a client says of its own address. */
const proxy = (paths: readonly string[]): string[] => [
  `@broadside_server path ${paths.join(' ')}`,
  ...block('handle @broadside_server', ['reverse_proxy {vars.broadside_server}']),
];

const set = (headers: HeaderSet, matcher = ''): string[] =>
  block(
    `header ${matcher}`.trim(),
    Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`),
  );

const headers = (all: HeaderSet, { overTls }: HeaderList): string[] => [
  ...set(all),
  ...Object.entries(overTls).map(([name, value]) => `header @broadside_tls ${name} ${quoted(value)}`),
];

/** Where a former address leads, with and without its last slash; a question keeps what it asked. */
const renamed = (redirects: readonly Redirect[]): string[] => [
  // This placeholder is Caddy's
  ...block('map {query} {broadside_query}', ['~^(.+)$ "?${1}"', 'default ""']),
  ...block('map {path} {broadside_target}', [
    ...redirects.flatMap(({ from, to }) => [from, from.slice(0, -1)].map((path) => `${path} ${to}`)),
    'default ""',
  ]),
];

const types = ({ types: all }: HeaderList): string[] => [
  ...block('map {path} {broadside_type}', [
    ...Object.entries(all).map(([end, type]) => `~${end === 'html' ? '/$|' : ''}\\.${end}$ ${quoted(type)}`),
    `default ${unknownType}`,
  ]),
  'header Content-Type {broadside_type}',
];

/** A text has compressed copies, which Caddy says only when it sends one. */
const served = [
  ...block('header @broadside_text', ['Vary Accept-Encoding', 'defer']),
  ...block('file_server', ['precompressed br gzip', 'disable_canonical_uris']),
];

const missing = (list: HeaderList): string[] => [
  '@broadside_missing expression {http.error.status_code} in [403, 404]',
  ...block('handle @broadside_missing', [
    ...headers(missingHeaders(list), list),
    'rewrite * /404.html',
    ...served,
  ]),
];

function refused({ on, name, status, headers: own, text }: Refusal, list: HeaderList): string[] {
  const all = { ...requestHeaders(list), ...own, 'Content-Type': 'text/plain; charset=utf-8' };
  return [
    `${name} expression {http.error.status_code} in [${on.replaceAll(' ', ', ')}]`,
    ...block(`handle ${name}`, [...headers(all, list), `respond ${quoted(text)} ${status}`]),
  ];
}
