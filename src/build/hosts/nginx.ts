import {
  type HeaderList,
  type HeaderSet,
  missingHeaders,
  movedHeaders,
  patternOf,
  requestHeaders,
  unknownType,
} from '../../model/header-list.ts';
import { type HostConfig, type Refusal, refusals } from './host-config.ts';

const preface = `# For nginx, written by npm run build from the one list of response headers: edit nothing here.
# Include it in a server block that sets root to the folder "client" beside this one and, where the site takes
# forms, $broadside_server to the address of npm start. Reload nginx after each build: a header names the style.`;

/**
 * The list for nginx (1.18 or later, no module beyond the usual ones), to be included in a server block.
 * One `add_header` in a location ends the inheritance of all, so each location has them all or none.
 */
export function toNginx({ list, redirects, ownServer }: HostConfig): string {
  const parts = [
    [preface],
    transport(list),
    headers(movedHeaders(list), list),
    types(list),
    ['index index.html;', 'absolute_redirect off;', 'gzip_static on;', 'gzip_vary on;'],
    ['error_page 403 404 =404 /404.html;', ...refusals.map(errorPage)],
    location('= /404.html', headers(missingHeaders(list), list)),
    location('~ ^/_(headers|redirects)$|\\.(br|gz)$', ['return 404;']),
    ...pages,
    ...redirects.flatMap(({ from, to }) =>
      [from, from.slice(0, -1)].map((path) => location(`= ${path}`, [`return 301 ${to}$is_args$args;`])),
    ),
    ...list.rules.map(({ paths, headers: own }) => location(matching(paths), files(own, list))),
    ownServer.length ? location(matching(ownServer), proxy) : [],
    ...refusals.map((refusal) => location(refusal.name, refused(refusal, list))),
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

function location(where: string, lines: readonly string[]): string[] {
  return [`location ${where} {`, ...lines.map((line) => `  ${line}`), '}'];
}

/** A path with a slash is a page's; one without is a file's, or leads to a page. */
const pages = [
  // This variable is nginx's
  location('/', ['try_files $uri ${uri}index.html @broadside_moved;']),
  location('@broadside_moved', [
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    'if (-f $document_root$uri/index.html) { return 301 $uri/$is_args$args; }',
    'return 404;',
  ]),
];

const matching = (paths: readonly string[]): string => `~ ${paths.map(patternOf).join('|')}`;

/** What is sent over TLS alone: a header without a value is not sent at all. */
const transport = ({ overTls }: HeaderList): string[] =>
  Object.values(overTls).flatMap((value) => [
    'set $broadside_transport "";',
    `if ($https) { set $broadside_transport ${quoted(value)}; }`,
  ]);

const headers = (set: HeaderSet, { overTls }: HeaderList): string[] => [
  ...Object.entries(set)
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
  ...Object.keys(overTls).map((name) => `add_header ${name} $broadside_transport always;`),
];

const types = ({ types: all }: HeaderList): string[] => [
  'types {',
  ...Object.entries(all).map(([end, type]) => `  ${quoted(type)} ${end};`),
  '}',
  `default_type ${unknownType};`,
];

/** One type, whatever the file is called. */
const only = (type: string): string[] => ['types { }', `default_type ${quoted(type)};`];

/** The files of a rule. */
function files(own: HeaderSet, list: HeaderList): string[] {
  const { 'Content-Type': type } = own;
  return [...headers({ ...movedHeaders(list), ...own }, list), ...(type ? only(type) : [])];
}

const errorPage = ({ on, status, name }: Refusal): string => `error_page ${on} =${status} ${name};`;

const refused = ({ status, headers: own, text }: Refusal, list: HeaderList): string[] => [
  ...headers({ ...requestHeaders(list), ...own }, list),
  ...only('text/plain; charset=utf-8'),
  `return ${status} ${quoted(text)};`,
];

/** Our server's answers carry their headers already. What a client says of its own address is not passed on. */
const proxy = [
  // A log would hold network addresses, and the links of mails with their secrets.
  'access_log off;',
  'add_header Cache-Control "";',
  'proxy_pass $broadside_server;',
  'proxy_http_version 1.1;',
  'proxy_set_header Connection "";',
  'proxy_set_header Host $host;',
  'proxy_set_header X-Forwarded-For $remote_addr;',
  'proxy_set_header X-Forwarded-Proto $scheme;',
];
