import { type Resolve, resolveHere } from './connector.ts';
import { type FaultCode, NetFault, toFault } from './fault.ts';
import { type Head, type Hop, hop, type Route } from './hop.ts';
import { checkType } from './media-type.ts';
import { ledOn, nextHop } from './next-hop.ts';
import { patienceOf } from './patience.ts';
import { checkedTarget } from './target.ts';
import { placeOf, type WayOut } from './way-out.ts';

/** On whose behalf something is asked. */
export interface Asker {
  /** The publication's address, which others are told; nothing else tells them who asks. */
  publication: string | undefined;
  wayOut: WayOut;
  /** How names become addresses, for tests. */
  resolve?: Resolve;
}

/** What is wanted of an address. */
export interface Wish {
  /** GET unless something is said. */
  method?: Hop['method'];
  /** What is sent, as a media type and its text. */
  body?: { type: string; text: string };
  /** Further headers, such as a key: only the site that was named gets them, none to which it leads on. */
  headers?: Readonly<Record<string, string>>;
  /** Bytes of the body that are taken, unpacked; without a number no body is read. */
  most?: number;
  /** Media types that are taken of an answer that is no refusal, such as `image/*`; all unless some are named. */
  types?: readonly string[];
  /** Milliseconds for everything (10,000), and for what comes before the body at each address (the same). */
  patience?: { whole: number; head?: number };
  /** How often an address may lead on to another: 10 times. */
  redirects?: number;
  /** Whether https may lead on to http: no. */
  downgrade?: boolean;
  /** Ports besides 80, 443, 8080 and 8443. */
  ports?: readonly number[];
}

/** What an address gave: an answer of whatever status, or a reason why not, as an end of “It …”. */
export type Outcome =
  | { kind: 'fault'; code: FaultCode; reason: string }
  | {
      kind: 'answer';
      status: number;
      /** Whether the status is one of success (RFC 9110, 15.3). */
      ok: boolean;
      /** Where it led to in the end. */
      address: string;
      header: Head['header'];
      body: Buffer;
    };

/**
 * Asks for an address of others: the one way out. What may be asked is decided in `target.ts`, what is connected to in
 * `connector.ts`; what comes is bounded by the wish.
 */
export async function ask(address: string, asker: Asker, wish: Wish = {}): Promise<Outcome> {
  const { whole, head = whole } = wish.patience ?? { whole: 10_000 };
  const patience = patienceOf(whole, head);
  const route: Route = { wayOut: asker.wayOut, resolve: asker.resolve ?? resolveHere, patience };
  try {
    return await patience.during(follow(firstHop(address, asker, wish), route, wish));
  } catch (error) {
    const { code, message } = toFault(error);
    return { kind: 'fault', code, reason: message };
  } finally {
    patience.end();
  }
}

/** Asks at one address after the other until one does not lead on. */
async function follow(first: Hop, route: Route, wish: Wish): Promise<Outcome> {
  let current = first;
  for (let left = wish.redirects ?? 10; ; left--) {
    const came = await visit(current, route, wish).catch((error: unknown) => {
      throw current === first ? error : ledOn(current.url, error);
    });
    if ('kind' in came) return came;
    if (!left) throw new NetFault('redirects', 'leads on from one address to another too often');
    current = came;
  }
}

const visit = (current: Hop, route: Route, wish: Wish): Promise<Outcome | Hop> =>
  hop(
    current,
    route,
    async (answer) =>
      nextHop(current, answer, { ...wish, own: route.wayOut.own }) ??
      (await outcomeOf(current, answer, wish)),
  );

function firstHop(address: string, { publication, wayOut: { own } }: Asker, wish: Wish): Hop {
  const { ports, types, body, method = 'GET' } = wish;
  const url = checkedTarget(address, { own, ports });
  return {
    url,
    method,
    headers: {
      'user-agent': publication ? `Broadside (+${publication})` : 'Broadside',
      accept: types?.join(', ') ?? '*/*',
      ...(body && { 'content-type': body.type }),
    },
    forFirst: wish.headers ?? {},
    body: body?.text,
    isOwn: own.includes(placeOf(url)),
  };
}

async function outcomeOf({ url, method }: Hop, answer: Head, { most, types }: Wish): Promise<Outcome> {
  const { status, header } = answer;
  const ok = status >= 200 && status < 300;
  if (ok && types) checkType(header('content-type'), types);
  const body = most === undefined || method === 'HEAD' ? Buffer.alloc(0) : await answer.read(most);
  return { kind: 'answer', status, ok, address: url.href, header, body };
}
