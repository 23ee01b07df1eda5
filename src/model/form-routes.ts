/** An address that our own server answers, anew for each request. */
export interface FormRoute {
  /** With a closing slash where it is a page to read; asked for without it, or with one more, it is the same. */
  path: string;
  /** Everything else is answered with 405. */
  methods: readonly ('GET' | 'HEAD' | 'POST')[];
  /** Most bytes of a form that is sent here. */
  mostBytes: number;
  /** Whether programs may send one without saying where from: the secret stands for it (RFC 8058). */
  anyOrigin: boolean;
  /** Whether the secret of a mail's link stands in the address, so that no log may keep it. */
  secret: boolean;
}

/** Below it programs and forms send, and nobody reads: crawlers are asked to stay away. */
export const sendingFolder = '/api/';

/** A page that is only read. */
const page = { methods: ['GET', 'HEAD'], mostBytes: 0, anyOrigin: false, secret: false } as const;

/** An address to which a form is sent; a browser that asks for it is shown the form, or led to it. */
const form = { ...page, methods: ['GET', 'HEAD', 'POST'], mostBytes: 4_096 } as const;

/**
 * Everything that is answered on request. An address that is added is a row here and the function that answers it
 * (`server/answer-form.ts`, where the compiler asks for it): what Astro, our server, nginx and Caddy know of addresses,
 * and what no article may be called, is read from these rows.
 */
export const formRoutes = {
  signUp: { ...form, path: `${sendingFolder}newsletter` },
  oneClickUnsubscribe: { ...form, path: `${sendingFolder}unsubscribe`, anyOrigin: true, secret: true },
  checkInbox: { ...page, path: '/newsletter/check-inbox/' },
  confirm: { ...form, path: '/newsletter/confirm', secret: true },
  welcome: { ...page, path: '/newsletter/welcome/' },
  unsubscribe: { ...form, path: '/newsletter/unsubscribe', secret: true },
  reply: { ...form, path: `${sendingFolder}reply`, mostBytes: 65_536 },
  newReply: { ...page, path: '/replies/new' },
  received: { ...page, path: '/replies/received/' },
  moderate: { ...form, path: '/moderate', secret: true },
} as const satisfies Record<string, FormRoute>;

/** The name of an address that is answered on request. */
export type FormRouteName = keyof typeof formRoutes;

/** Where our server has the page made that says why a request was not taken; nobody can ask for it. */
export const problemPath = '/newsletter/problem';

/** Where our server says whether it lives, and whether its database takes writes. */
export const healthPaths = { alive: '/healthz', ready: '/readyz' } as const;

/** The addresses at which pages are made on request. */
export const onRequestPaths: readonly string[] = [
  ...Object.values(formRoutes).map(({ path }) => path),
  problemPath,
];

const bare = (path: string): string => path.replace(/(?<=.)\/$/, '');

const names = Object.keys(formRoutes) as FormRouteName[];
const byPath = new Map(names.map((name) => [bare(formRoutes[name].path), name]));

/** The row that a path belongs to; nothing when it is not answered on request. */
export const formRouteAt = (path: string): FormRouteName | undefined => byPath.get(bare(path));

/** What our own server answers, as web servers write it in rules: a folder as a whole, a single address with both ends. */
export const ownServerPatterns: readonly string[] = [
  ...new Set(Object.values(formRoutes).flatMap(({ path }) => patternsOf(path))),
  ...Object.values(healthPaths),
];

function patternsOf(path: string): string[] {
  const [first, ...more] = path.split('/').filter(Boolean);
  return more.length ? [`/${first}/*`] : [`/${first}`, `/${first}/`];
}

/** An address of a row in which a secret stands, with a secret in it. */
export const withSecret = ({ path }: FormRoute & { secret: true }, secret: string): string =>
  `${path}?t=${encodeURIComponent(secret)}`;

/** The secret in an address that was asked for; `null` where there is none. */
export const secretIn = (query: URLSearchParams): string | null => query.get('t');
